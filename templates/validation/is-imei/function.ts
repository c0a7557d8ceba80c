const IMEI = /^(?:\d{15}|\d{2}-\d{6}-\d{6}-\d)$/;

/**
 * Checks whether a text is an IMEI of 15 digits, plain or as 2-6-6-1 with hyphens, whose last is the Luhn check digit (3GPP TS 23.003).
 * @throws TypeError when `text` is not a string
 */
export function isImei(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const doubled = Array.from(text.replaceAll('-', '')).reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  return IMEI.test(text) && doubled.reduce((sum, value) => sum + Math.floor(value / 10) + (value % 10), 0) % 10 === 0;
}
