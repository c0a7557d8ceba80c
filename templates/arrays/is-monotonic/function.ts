/**
 * Checks whether the numbers of an array never go down or never go up; equal neighbours are allowed. NaN has no order.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function isMonotonic(numbers: readonly number[]): boolean {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  const follows = (inOrder: (a: number, b: number) => boolean): boolean => numbers.slice(1).every((value: number, index) => inOrder(numbers[index], value));
  return follows((a, b) => a <= b) || follows((a, b) => a >= b);
}
