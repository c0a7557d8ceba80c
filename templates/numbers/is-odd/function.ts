/**
 * Checks whether a number is odd. Negative odd numbers are; fractions, NaN and infinity are not.
 * @throws TypeError when `value` is not a number
 */
export function isOdd(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return Math.abs(value % 2) === 1;
}
