/** The factorial of the next integer is beyond the largest number. */
const LARGEST = 170;

/**
 * Factorial of a whole number, exact up to 18 and to about 15 digits above.
 * @throws TypeError when `value` is not an integer
 * @throws RangeError when it is negative or above 170
 */
export function factorial(value: number): number {
  if (!Number.isInteger(value)) throw new TypeError(`expected an integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (value < 0 || value > LARGEST) throw new RangeError(`expected an integer from 0 to ${LARGEST}, got ${value}`);
  let product = 1;
  for (let factor = 2; factor <= value; factor += 1) product *= factor;
  return product;
}
