/**
 * Slope of the straight line through points by least squares.
 * @param x where the points are
 * @param y how high they are
 * @throws TypeError when an argument is not an array of finite numbers
 * @throws RangeError when the arrays differ in length or `x` has fewer than two different numbers
 */
export function regressionSlope(x: readonly number[], y: readonly number[]): number {
  for (const numbers of [x, y]) {
    if (!Array.isArray(numbers) || !numbers.every(Number.isFinite)) throw new TypeError('expected two arrays of finite numbers');
  }
  if (x.length !== y.length) throw new RangeError(`expected arrays of equal length, got ${x.length} and ${y.length}`);
  if (new Set(x).size < 2) throw new RangeError('expected at least two different numbers in x');
  const [meanX, meanY] = [mean(x), mean(y)];
  const products = x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] as number) - meanY), 0);
  return products / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
