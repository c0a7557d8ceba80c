/**
 * The smallest and the largest number of an array; undefined when it is empty, NaN twice when a number is NaN.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function minMax(numbers: readonly number[]): [number, number] | undefined {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  if (numbers.length === 0) return undefined;
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    [smallest, largest] = [Math.min(smallest, value), Math.max(largest, value)];
  }
  return [smallest, largest];
}
