/**
 * Checks whether a text is made of the digits 0 to 9 and nothing else, at least one.
 * @throws TypeError when `text` is not a string
 */
export function isDigits(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^[0-9]+$/.test(text);
}
