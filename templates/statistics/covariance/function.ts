const POPULATION = false;

/**
 * Covariance of two series: the mean product of the distances from their means, over n − 1 for a sample. NaN where there are too few pairs.
 * @param population the series are everything there is: over n
 * @throws TypeError when an argument is not an array of numbers
 * @throws RangeError when the arrays differ in length
 */
export function covariance(x: readonly number[], y: readonly number[], population: boolean = POPULATION): number {
  for (const numbers of [x, y]) {
    if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected two arrays of numbers');
  }
  if (x.length !== y.length) throw new RangeError(`expected arrays of equal length, got ${x.length} and ${y.length}`);
  const count = population ? x.length : x.length - 1;
  if (count < 1) return Number.NaN;
  const [meanX, meanY] = [mean(x), mean(y)];
  return x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] as number) - meanY), 0) / count;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
