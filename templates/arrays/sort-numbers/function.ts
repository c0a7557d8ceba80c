const DESCENDING = false;

/**
 * The numbers of an array by value, the smallest or the largest first. The array is not changed.
 * @throws TypeError when `numbers` is not an array of numbers, or has NaN in it
 */
export function sortNumbers(numbers: readonly number[], descending: boolean = DESCENDING): number[] {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number' || Number.isNaN(value))) throw new TypeError('expected an array of numbers');
  return numbers.toSorted((a, b) => (descending ? b - a : a - b));
}
