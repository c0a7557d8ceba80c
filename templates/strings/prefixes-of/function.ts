/**
 * All prefixes of a text that are not empty, the shortest first. Characters are Unicode code points.
 * @throws TypeError when `text` is not a string
 */
export function prefixesOf(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  let prefix = '';
  return Array.from(text, (character) => (prefix += character));
}
