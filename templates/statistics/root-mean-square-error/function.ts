/**
 * Root mean square error between actual and predicted numbers: the square root of the mean of the squared differences.
 * @returns NaN when there are no numbers
 * @throws TypeError when an argument is not an array of numbers
 * @throws RangeError when they differ in length
 */
export function rootMeanSquareError(actual: readonly number[], predicted: readonly number[]): number {
  for (const numbers of [actual, predicted]) {
    if (!Array.isArray(numbers)) throw new TypeError(`expected arrays, got ${typeof numbers}`);
    for (const value of numbers) if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (actual.length !== predicted.length) throw new RangeError(`expected arrays of equal length, got ${actual.length} and ${predicted.length}`);
  const squares = actual.reduce((sum, value, index) => sum + (value - (predicted[index] as number)) ** 2, 0);
  return Math.sqrt(squares / actual.length);
}
