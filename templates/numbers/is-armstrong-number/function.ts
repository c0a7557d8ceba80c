/**
 * Checks whether an integer is an Armstrong (narcissistic) number: the sum of its digits, each to the power of their count, as 153 = 1³ + 5³ + 3³.
 * @throws TypeError when `value` is not a number
 */
export function isArmstrongNumber(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  const digits = Array.from(String(value), Number);
  return Number.isSafeInteger(value) && digits.reduce((sum, digit) => sum + digit ** digits.length, 0) === value;
}
