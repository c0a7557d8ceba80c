/**
 * Removes white space from the start of a text, or every character (Unicode code point) of `characters` where those are given.
 * @throws TypeError when an argument is not a string
 */
export function trimStart(text: string, characters?: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (characters === undefined) return text.trimStart();
  if (typeof characters !== 'string') throw new TypeError(`expected characters as a string, got ${typeof characters}`);
  const unwanted = new Set(characters);
  const all = [...text];
  const first = all.findIndex((character) => !unwanted.has(character));
  return first < 0 ? '' : all.slice(first).join('');
}
