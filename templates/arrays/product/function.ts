/**
 * The product of all numbers of an array, 1 for none.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function product(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let result = 1;
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    result *= value;
  }
  return result;
}
