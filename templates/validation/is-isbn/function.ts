/**
 * Checks whether a text is an ISBN with a right check digit: of 10 digits (the last may be X) or of 13 (beginning with 978 or 979).
 * Single hyphens or spaces may stand between the digits.
 * @param version 10 or 13; either one when left out
 * @throws TypeError when `text` is not a string or `version` is something else
 */
export function isIsbn(text: string, version?: 10 | 13): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (version !== undefined && version !== 10 && version !== 13) throw new TypeError(`expected version 10 or 13, got ${String(version)}`);
  const digits = text.replaceAll(/(?<=\d)[- ](?=[\dXx])/g, '');
  return (version !== 13 && isIsbn10(digits)) || (version !== 10 && isIsbn13(digits));
}

function isIsbn10(text: string): boolean {
  const digits = Array.from(text, (digit) => (/^x$/i.test(digit) ? 10 : Number(digit)));
  return /^\d{9}[\dx]$/i.test(text) && digits.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11 === 0;
}

function isIsbn13(text: string): boolean {
  const digits = Array.from(text, Number);
  return /^97[89]\d{10}$/.test(text) && digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
