import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPerfectNumber } from './function.ts';

const RUNS = { seed: 6450, numRuns: 200 };

describe('perfect number', () => {
  it('accepts the perfect numbers of Euclid: 2^(p-1) · (2^p - 1) where that is prime', () => {
    for (const p of [2, 3, 5, 7, 13, 17, 19]) expect(isPerfectNumber(2 ** (p - 1) * (2 ** p - 1)), String(p)).toBe(true);
    for (const p of [1, 4, 6, 11, 23]) expect(isPerfectNumber(2 ** (p - 1) * (2 ** p - 1)), String(p)).toBe(false);
  });

  it('refuses all others', () => {
    for (const value of [0, 1, 2, 3, 4, 5, 7, 12, 27, 29, 100, 495, 497, 33_550_335]) expect(isPerfectNumber(value), String(value)).toBe(false);
  });

  it('refuses negative numbers, fractions, NaN, infinity and what is not exact', () => {
    for (const value of [-6, 6.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 54]) expect(isPerfectNumber(value), String(value)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPerfectNumber('6' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('agrees with the sum of all divisors', () => {
    const byDivisors = (value: number): boolean => Array.from({ length: value - 1 }, (_, index) => index + 1).filter((divisor) => value % divisor === 0).reduce((sum, divisor) => sum + divisor, 0) === value;
    for (let value = 2; value <= 600; value += 1) expect(isPerfectNumber(value), String(value)).toBe(byDivisors(value));
  });

  it('refuses primes times primes other than 6', () => {
    const prime = fc.constantFrom(2, 3, 5, 7, 11, 13, 17, 19, 23);
    fc.assert(fc.property(prime, prime, (a, b) => isPerfectNumber(a * b) === (a * b === 6)), RUNS);
  });
});
