/**
 * Median of the absolute differences between numbers and their median, not scaled; NaN for an empty array or when a number is NaN.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function medianAbsoluteDeviation(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return Number.NaN;
  const middle = median(numbers);
  return median(numbers.map((value) => Math.abs(value - middle)));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half)] as number)) / 2;
}
