const WINDOW = 3;

/**
 * Simple moving averages: the mean of every run of so many neighbours, so the result is shorter by the window less one. Empty when there are fewer
 * numbers than the window has.
 * @param window how many neighbours, a positive integer
 * @throws TypeError when `numbers` is not an array of numbers
 * @throws RangeError when `window` is not a positive integer
 */
export function movingAverage(numbers: readonly number[], window: number = WINDOW): number[] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (!Number.isInteger(window) || window < 1) throw new RangeError(`expected a positive integer as window, got ${String(window)}`);
  const count = Math.max(numbers.length - window + 1, 0);
  return Array.from({ length: count }, (_, start) => numbers.slice(start, start + window).reduce((sum, value) => sum + value, 0) / window);
}
