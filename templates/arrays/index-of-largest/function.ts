/**
 * The index of the largest number of an array, the first of several; NaN is passed over. -1 when there is none.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function indexOfLargest(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let best = -1;
  for (const [index, value] of numbers.entries()) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    if (value > numbers[best] || (best < 0 && !Number.isNaN(value))) best = index;
  }
  return best;
}
