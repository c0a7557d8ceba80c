/**
 * Checks whether a number is prime, by trial division up to its square root (up to 2^53 - 1 in about a second).
 * Fractions, negative numbers, 0 and 1 are not prime.
 * @throws TypeError when `value` is not a number
 * @throws RangeError when it is too large to be exact
 */
export function isPrime(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  if (!Number.isInteger(value) || value < 2) return false;
  if (value > Number.MAX_SAFE_INTEGER) throw new RangeError(`expected a number up to ${Number.MAX_SAFE_INTEGER}, got ${value}`);
  if (value % 2 === 0 || value % 3 === 0) return value <= 3;
  for (let divisor = 5; divisor * divisor <= value; divisor += 6) {
    if (value % divisor === 0 || value % (divisor + 2) === 0) return false;
  }
  return true;
}
