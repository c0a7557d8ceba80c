/**
 * The share of numbers that are at most as large as `value`, from 0 to 1. Where it occurs several times, the middle between its first and last place counts.
 * @returns NaN for an empty array
 * @throws TypeError when `numbers` is not an array of numbers or `value` is not a number
 */
export function quantileRank(numbers: readonly number[], value: number): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const number of [...numbers, value]) {
    if (typeof number !== 'number') throw new TypeError(`expected numbers, got ${typeof number}`);
  }
  const [below, same] = [numbers.filter((number) => number < value).length, numbers.filter((number) => number === value).length];
  return (below + (same > 0 ? (same + 1) / 2 : 0)) / numbers.length;
}
