/**
 * Checks whether a text is a whole number: decimal digits behind a sign that may be left out. Leading zeros are allowed.
 * @throws TypeError when `text` is not a string
 */
export function isIntegerString(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^[+-]?\d+$/.test(text);
}
