const ISIN = /^[A-Z]{2}[A-Z\d]{9}\d$/;

/**
 * Checks whether a text is an ISIN (ISO 6166): two capitals, nine capitals or digits, and the right check digit by the Luhn sum, in which a letter is two digits (A is 10).
 * @throws TypeError when `text` is not a string
 */
export function isIsin(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const digits = Array.from(text, (sign) => Number.parseInt(sign, 36)).join('');
  const doubled = Array.from(digits).reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  return ISIN.test(text) && doubled.reduce((sum, value) => sum + Math.floor(value / 10) + (value % 10), 0) % 10 === 0;
}
