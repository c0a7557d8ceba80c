/**
 * Sum of the decimal digits of an integer; the sign does not count.
 * @throws TypeError when `value` is not a safe integer
 */
export function sumDigits(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${typeof value === 'number' ? value : typeof value}`);
  return Array.from(String(Math.abs(value)), Number).reduce((sum, digit) => sum + digit, 0);
}
