/**
 * A text without the characters (Unicode code points) that occur in `characters`.
 * @throws TypeError when an argument is not a string
 */
export function removeCharacters(text: string, characters: string): string {
  if (typeof text !== 'string' || typeof characters !== 'string') throw new TypeError(`expected two strings, got ${typeof text} and ${typeof characters}`);
  const unwanted = new Set(characters);
  return [...text].filter((character) => !unwanted.has(character)).join('');
}
