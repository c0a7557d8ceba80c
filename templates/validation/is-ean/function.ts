/**
 * Checks whether a text is a barcode number of GS1 with a right check digit: EAN-8, UPC-A (12 digits), EAN-13 or GTIN-14.
 * @throws TypeError when `text` is not a string
 */
export function isEan(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const fromRight = Array.from(text, Number).toReversed();
  const sum = fromRight.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return /^(?:\d{8}|\d{12,14})$/.test(text) && sum % 10 === 0;
}
