const DIGITS = /^\d{2,}$/;

/**
 * Checks the Luhn (mod 10) check digit at the end of a number (ISO/IEC 7812-1, annex B). Spaces and hyphens are skipped.
 * @throws TypeError when `text` is not a string
 */
export function isLuhnValid(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const digits = text.replaceAll(/[ -]/g, '');
  if (!DIGITS.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
