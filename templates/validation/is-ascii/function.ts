/**
 * Checks whether a text consists of ASCII characters only (U+0000 to U+007F). The empty text does not, as in validator.js.
 * @throws TypeError when `text` is not a string
 */
export function isAscii(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text !== '' && !/[^\p{ASCII}]/u.test(text);
}
