/**
 * How many decimal digits an integer has; the sign does not count, and 0 has one.
 * @throws TypeError when `value` is not a safe integer
 */
export function countDigits(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${String(value)}`);
  return String(Math.abs(value)).length;
}
