/**
 * Harmonic mean of numbers: how many there are, divided by the sum of their reciprocals; the right average for speeds over equal distances. 0 when
 * one of them is 0.
 * @returns NaN for an empty array or when a number is NaN
 * @throws TypeError when `numbers` is not an array of numbers
 * @throws RangeError when a number is negative
 */
export function harmonicMean(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    if (value < 0) throw new RangeError(`expected numbers from 0, got ${value}`);
  }
  return numbers.length / numbers.reduce((sum, value) => sum + 1 / Math.abs(value), 0);
}
