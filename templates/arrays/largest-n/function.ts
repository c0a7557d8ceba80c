const COUNT = 1;

/**
 * The `count` largest numbers of an array, largest first; fewer when there are fewer. The array is not changed.
 * @throws TypeError when `numbers` is not an array of numbers or `count` is not an integer from 0
 */
export function largestN(numbers: readonly number[], count: number = COUNT): number[] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  if (numbers.some((number) => typeof number !== 'number' || Number.isNaN(number))) throw new TypeError('expected an array of numbers');
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`expected a count from 0, got ${String(count)}`);
  return numbers.toSorted((a: number, b: number) => b - a).slice(0, count);
}
