/**
 * Median of numbers: the middle one in order, or the mean of the two middle ones; NaN for an empty array or when one is NaN.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function median(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return Number.NaN;
  const sorted = Float64Array.from(numbers).sort();
  const [low, high] = [sorted[(sorted.length - 1) >> 1] as number, sorted[sorted.length >> 1] as number];
  return Number.isFinite(low + high) ? (low + high) / 2 : low / 2 + high / 2;
}
