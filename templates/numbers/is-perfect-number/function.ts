/** All perfect numbers below 2^53 (OEIS A000396): even ones belong to Mersenne primes, odd ones are not below 10^1500 (Ochem and Rao 2012). */
const PERFECT_NUMBERS = new Set([6, 28, 496, 8128, 33_550_336, 8_589_869_056, 137_438_691_328]);

/**
 * Checks whether a number is perfect: equal to the sum of its divisors without itself, as 6 = 1 + 2 + 3. For numbers up to 2^53.
 * @throws TypeError when `value` is not a number
 */
export function isPerfectNumber(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return PERFECT_NUMBERS.has(value);
}
