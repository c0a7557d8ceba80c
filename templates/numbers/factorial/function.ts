/**
 * Factorial of a whole number, exact for any size.
 * @returns a bigint, as 19! is already beyond the exact numbers
 * @throws TypeError when `value` is not an integer
 * @throws RangeError when it is negative or above 10000
 */
export function factorial(value: number): bigint {
  if (!Number.isInteger(value)) throw new TypeError(`expected an integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (value < 0 || value > 10_000) throw new RangeError(`expected an integer from 0 to 10000, got ${value}`);
  let product = 1n;
  for (let factor = 2n; factor <= value; factor += 1n) product *= factor;
  return product;
}
