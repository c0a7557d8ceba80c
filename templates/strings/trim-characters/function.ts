/**
 * Removes from both ends of a text every character (Unicode code point) that occurs in `characters`.
 * @throws TypeError when an argument is not a string
 */
export function trimCharacters(text: string, characters: string): string {
  if (typeof text !== 'string' || typeof characters !== 'string') throw new TypeError(`expected two strings, got ${typeof text} and ${typeof characters}`);
  const unwanted = new Set(characters);
  const all = [...text];
  const start = all.findIndex((character) => !unwanted.has(character));
  const end = all.findLastIndex((character) => !unwanted.has(character));
  return start < 0 ? '' : all.slice(start, end + 1).join('');
}
