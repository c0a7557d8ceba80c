const DEFAULT_PERCENT = 50;

/**
 * Percentile of numbers with linear interpolation between the closest ranks (type 7 of Hyndman and Fan 1996; the default of
 * NumPy, R and spreadsheets' PERCENTILE.INC).
 * @param percent 0 to 100
 * @returns NaN for an empty array or when a number is NaN
 * @throws TypeError when `numbers` is not an array of numbers
 * @throws RangeError when `percent` is not from 0 to 100
 */
export function percentile(numbers: readonly number[], percent: number = DEFAULT_PERCENT): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of [...numbers, percent]) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`expected a percentage from 0 to 100, got ${percent}`);
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return Number.NaN;
  const sorted = Float64Array.from(numbers).sort();
  const rank = (percent * (sorted.length - 1)) / 100;
  const [low, high] = [sorted[Math.floor(rank)] as number, sorted[Math.ceil(rank)] as number];
  return low === high ? low : low + (high - low) * (rank - Math.floor(rank));
}
