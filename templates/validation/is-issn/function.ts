const ISSN = /^\d{4}-?\d{3}[\dX]$/i;

/**
 * Checks whether a text is an ISSN of 8 digits with a right check digit (ISO 3297): four, a hyphen that may be left out, three, and the check digit, which may be X.
 * @throws TypeError when `text` is not a string
 */
export function isIssn(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const digits = Array.from(text.replace('-', ''), (digit) => (/x/i.test(digit) ? 10 : Number(digit)));
  return ISSN.test(text) && digits.reduce((sum, digit, index) => sum + digit * (8 - index), 0) % 11 === 0;
}
