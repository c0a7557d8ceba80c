/**
 * The sum of the squares of all numbers of an array, 0 for none.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function sumOfSquares(numbers: readonly number[]): number {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  return numbers.reduce((sum, value) => sum + value ** 2, 0);
}
