/**
 * First, second and third quartile of numbers and the interquartile range, with linear interpolation between the closest ranks (type 7 of Hyndman and
 * Fan 1996; the default of NumPy, R and spreadsheets' QUARTILE.INC).
 * @returns NaN for all of them when there are no numbers or one is NaN
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function quartiles(numbers: readonly number[]): { q1: number; q2: number; q3: number; iqr: number } {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  const sorted = numbers.some(Number.isNaN) ? [] : numbers.toSorted((a, b) => a - b);
  const [q1, q2, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  return { q1, q2, q3, iqr: q3 - q1 };
}

function quantile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
  return low === high ? low : low + (high - low) * (rank - Math.floor(rank));
}
