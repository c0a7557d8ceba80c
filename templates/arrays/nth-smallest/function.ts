const RANK = 2;

/**
 * The number at a rank of an array, from the smallest on; equal numbers each have a rank of their own. Undefined where the array has fewer.
 * @param rank 1 is the smallest, 2 the second smallest
 * @throws TypeError when `numbers` is not an array of numbers, or has NaN in it
 * @throws RangeError when `rank` is not an integer from 1
 */
export function nthSmallest(numbers: readonly number[], rank: number = RANK): number | undefined {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number' || Number.isNaN(value))) throw new TypeError('expected an array of numbers');
  if (!Number.isInteger(rank) || rank < 1) throw new RangeError(`expected a rank from 1, got ${String(rank)}`);
  return numbers.toSorted((a, b) => a - b)[rank - 1];
}
