/**
 * Indexes of two different items of an array whose sum is `target`, the smaller index first: the pair that is complete first. Undefined where there is none.
 * @throws TypeError when `numbers` is not an array of numbers or `target` not a number
 */
export function twoSum(numbers: readonly number[], target: number): [number, number] | undefined {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  if (typeof target !== 'number') throw new TypeError(`expected a number, got ${typeof target}`);
  const indexes = new Map<number, number>();
  for (const [index, value] of numbers.entries()) {
    const other = indexes.get(target - value);
    if (other !== undefined) return [other, index];
    indexes.set(value, index);
  }
  return undefined;
}
