/**
 * Weighted mean of numbers: the sum of each times its weight, divided by the sum of the weights.
 * @returns NaN when there are no numbers
 * @throws TypeError when an argument is not an array of numbers
 * @throws RangeError when the arrays differ in length, a weight is negative or NaN, or all weights are 0
 */
export function weightedMean(numbers: readonly number[], weights: readonly number[]): number {
  for (const list of [numbers, weights]) {
    if (!Array.isArray(list)) throw new TypeError(`expected arrays, got ${typeof list}`);
    for (const value of list) if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (numbers.length !== weights.length) throw new RangeError(`expected arrays of equal length, got ${numbers.length} and ${weights.length}`);
  if (!weights.every((weight) => weight >= 0)) throw new RangeError('expected weights from 0');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0 && weights.length > 0) throw new RangeError('expected at least one weight above 0');
  return numbers.reduce((sum, value, index) => sum + value * (weights[index] as number), 0) / total;
}
