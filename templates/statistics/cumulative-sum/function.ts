/**
 * Running totals of numbers: each is the sum of all numbers up to its place.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function cumulativeSum(numbers: readonly number[]): number[] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let total = 0;
  return numbers.map((value) => {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    total += value;
    return total;
  });
}
