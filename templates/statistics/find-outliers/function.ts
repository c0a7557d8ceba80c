const FACTOR = 1.5;

/**
 * Outliers of numbers by Tukey's fences: those more than `factor` interquartile ranges below the first or above the third quartile, in their order.
 * Quartiles are interpolated as in NumPy.
 * @throws TypeError when `numbers` is not an array of finite numbers
 * @throws RangeError when `factor` is not a number from 0
 */
export function findOutliers(numbers: readonly number[], factor: number = FACTOR): number[] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (!(factor >= 0)) throw new RangeError(`expected a factor from 0, got ${String(factor)}`);
  const sorted = numbers.toSorted((a, b) => a - b);
  const [q1, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = factor * (q3 - q1);
  return numbers.filter((value) => value < q1 - reach || value > q3 + reach);
}

/** NaN, which nothing is above or below, for no numbers. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
  return low + (high - low) * (rank - Math.floor(rank));
}
