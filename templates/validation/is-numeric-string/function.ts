/**
 * Checks whether a text is a plain decimal number: digits with at most one decimal point and a sign, such as `-12.5`. No exponent, no separators, no white space.
 * @throws TypeError when `text` is not a string
 */
export function isNumericString(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text);
}
