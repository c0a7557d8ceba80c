/**
 * Checks whether a number is a power of two with a whole exponent: 1, 2, 4, 8, …
 * @throws TypeError when `value` is not a number
 */
export function isPowerOfTwo(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return Number.isInteger(value) && value > 0 && 2 ** Math.round(Math.log2(value)) === value;
}
