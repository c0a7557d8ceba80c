/**
 * Difference between the third and the first quartile of numbers; NaN for an empty array or when a number is NaN.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function interquartileRange(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return Number.NaN;
  const sorted = numbers.toSorted((a, b) => a - b);
  return quantile(sorted, 0.75) - quantile(sorted, 0.25);
}

/** Linear interpolation between the closest ranks (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const rank = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(rank)] as number, sorted[Math.ceil(rank)] as number];
  return low + (high - low) * (rank - Math.floor(rank));
}
