/**
 * Mean absolute error between actual and predicted numbers.
 * @returns NaN when there are no numbers
 * @throws TypeError when an argument is not an array of numbers
 * @throws RangeError when they differ in length
 */
export function meanAbsoluteError(actual: readonly number[], predicted: readonly number[]): number {
  for (const numbers of [actual, predicted]) {
    if (!Array.isArray(numbers)) throw new TypeError(`expected arrays, got ${typeof numbers}`);
    for (const value of numbers) if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (actual.length !== predicted.length) throw new RangeError(`expected arrays of equal length, got ${actual.length} and ${predicted.length}`);
  return actual.reduce((sum, value, index) => sum + Math.abs(value - (predicted[index] as number)), 0) / actual.length;
}
