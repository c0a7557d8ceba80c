/**
 * The sum of the products of the numbers at equal places of two arrays, 0 for none.
 * @throws TypeError when an argument is not an array of numbers
 * @throws RangeError when their lengths differ
 */
export function dotProduct(first: readonly number[], second: readonly number[]): number {
  for (const numbers of [first, second]) {
    if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  }
  if (first.length !== second.length) throw new RangeError(`expected arrays of equal length, got ${first.length} and ${second.length}`);
  return first.reduce((sum, value, index) => sum + value * Number(second[index]), 0);
}
