/**
 * Removes white space from the end of a text, or every character (Unicode code point) of `characters` where those are given.
 * @throws TypeError when an argument is not a string
 */
export function trimEnd(text: string, characters?: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (characters === undefined) return text.trimEnd();
  if (typeof characters !== 'string') throw new TypeError(`expected characters as a string, got ${typeof characters}`);
  const unwanted = new Set(characters);
  const all = [...text];
  return all.slice(0, all.findLastIndex((character) => !unwanted.has(character)) + 1).join('');
}
