/**
 * How far the numbers of an array reach: the largest minus the smallest, undefined for none. NaN when one of them is.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function valueRange(numbers: readonly number[]): number | undefined {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  if (numbers.length === 0) return undefined;
  return numbers.reduce((largest, value) => Math.max(largest, value)) - numbers.reduce((smallest, value) => Math.min(smallest, value));
}
