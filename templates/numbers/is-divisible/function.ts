/**
 * Checks whether a whole number can be divided by another without a remainder; nothing can be divided by 0.
 * @throws TypeError when an argument is not an integer
 */
export function isDivisible(value: number, divisor: number): boolean {
  if (!Number.isInteger(value) || !Number.isInteger(divisor)) throw new TypeError(`expected two integers, got ${String(value)} and ${String(divisor)}`);
  return value % divisor === 0;
}
