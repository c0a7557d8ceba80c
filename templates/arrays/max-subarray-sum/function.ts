/**
 * The largest sum of neighbouring numbers of an array (Kadane), at least one of them; undefined for none.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function maxSubarraySum(numbers: readonly number[]): number | undefined {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  let ending = Number.NEGATIVE_INFINITY;
  let best: number | undefined;
  for (const value of numbers) {
    ending = Math.max(ending, 0) + value;
    best = Math.max(best ?? ending, ending);
  }
  return best;
}
