/**
 * Geometric mean of positive numbers: the n-th root of their product, by logarithms, so that the product can't overflow. 0 when one of them is 0.
 * @returns NaN for an empty array or when a number is NaN
 * @throws TypeError when `numbers` is not an array of numbers
 * @throws RangeError when a number is negative
 */
export function geometricMean(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    if (value < 0) throw new RangeError(`expected numbers from 0, got ${value}`);
  }
  return Math.exp(numbers.reduce((sum, value) => sum + Math.log(value), 0) / numbers.length);
}
