/**
 * The Luhn check digit (ISO/IEC 7812-1 annex B) that belongs behind the digits: from the right, every second digit counts double, beginning
 * with the last one; doubled ones over 9 lose 9.
 * @throws TypeError when `digits` is not a text of decimal digits
 */
export function luhnCheckDigit(digits: string): string {
  if (typeof digits !== 'string' || !/^\d+$/.test(digits)) throw new TypeError(`expected a text of digits, got ${JSON.stringify(digits)}`);
  const values = [...digits].toReversed().map((digit, index) => (index % 2 === 0 ? Number(digit) * 2 : Number(digit)));
  const sum = values.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
}
