/**
 * Checks whether a text has characters of Base58 only: digits and letters without 0, O, I and l.
 * @throws TypeError when `text` is not a string
 */
export function isBase58(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^[1-9A-HJ-NP-Za-km-z]+$/.test(text);
}
