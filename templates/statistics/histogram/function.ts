const BINS = 10;

/** A range of a histogram and how many numbers lie in it; `start` belongs to it, `end` only for the last one. */
export interface Bin {
  start: number;
  end: number;
  count: number;
}

/**
 * Histogram of numbers: ranges of equal width from the smallest to the largest number, with how many lie in each, as in NumPy. When all numbers are
 * equal the ranges span half a unit on either side. None for no numbers.
 * @param bins how many ranges, 1 to 10000
 * @throws TypeError when `numbers` is not an array of finite numbers
 * @throws RangeError when `bins` is not an integer from 1 to 10000
 */
export function histogram(numbers: readonly number[], bins: number = BINS): Bin[] {
  const [smallest, largest] = limits(numbers);
  if (!Number.isInteger(bins) || bins < 1 || bins > 10_000) throw new RangeError(`expected bins from 1 to 10000, got ${String(bins)}`);
  if (numbers.length === 0) return [];
  const [start, end] = smallest === largest ? [smallest - 0.5, largest + 0.5] : [smallest, largest];
  const edge = (index: number): number => start + ((end - start) * index) / bins;
  const result = Array.from({ length: bins }, (_, index) => ({ start: edge(index), end: edge(index + 1), count: 0 }));
  for (const value of numbers) {
    const index = Math.floor(((value - start) / (end - start)) * bins);
    (result[Math.min(index, bins - 1)] as Bin).count += 1;
  }
  return result;
}

function limits(numbers: readonly number[]): [number, number] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
    [smallest, largest] = [Math.min(smallest, value), Math.max(largest, value)];
  }
  return [smallest, largest];
}
