/**
 * Arithmetic mean of numbers; NaN for an empty array, as in lodash. Numbers whose sum would overflow are handled.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function mean(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let total = 0;
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    total += value;
  }
  if (Number.isFinite(total)) return total / numbers.length;
  return numbers.reduce((sum, value) => sum + value / numbers.length, 0);
}
