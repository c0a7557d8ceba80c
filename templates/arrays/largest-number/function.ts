/**
 * The largest number of an array, undefined when it is empty.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function largestNumber(numbers: readonly number[]): number | undefined {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let best: number | undefined;
  for (const number of numbers) {
    if (typeof number !== 'number' || Number.isNaN(number)) throw new TypeError('expected an array of numbers');
    if (best === undefined || number > best) best = number;
  }
  return best;
}
