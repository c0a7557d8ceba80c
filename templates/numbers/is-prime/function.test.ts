import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrime } from './function.ts';

const RUNS = { seed: 67, numRuns: 200 };

describe('prime number', () => {
  it('finds the primes below 100 (OEIS A000040)', () => {
    const primes = Array.from({ length: 100 }, (_, value) => value).filter(isPrime);
    expect(primes).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]);
  });

  it('counts 1229 primes below 10000', () => {
    expect(Array.from({ length: 10_000 }, (_, value) => value).filter(isPrime)).toHaveLength(1229);
  });

  it('is not fooled by squares of primes and Carmichael numbers', () => {
    for (const value of [25, 49, 121, 169, 561, 1105, 1729, 2465, 6601, 8911, 1_000_003 ** 2 - 2]) expect(isPrime(value), String(value)).toBe(false);
  });

  it('knows large primes', () => {
    for (const value of [7919, 104_729, 1_000_003, 2_147_483_647, 9_999_999_967]) expect(isPrime(value), String(value)).toBe(true);
    expect(isPrime(1_000_003 * 1_000_033)).toBe(false);
  });

  it('is false for 0, 1, negative numbers, fractions, NaN and infinity', () => {
    for (const value of [0, -0, 1, -1, -7, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(isPrime(value), String(value)).toBe(false);
  });

  it('throws for no numbers and for numbers that are not exact', () => {
    expect(() => isPrime('7' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => isPrime(7n as never)).toThrow(TypeError);
    expect(() => isPrime(2 ** 53)).toThrow(new RangeError('expected a number up to 9007199254740991, got 9007199254740992'));
    expect(isPrime(Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it('is false for every product', () => {
    const factor = fc.integer({ min: 2, max: 5000 });
    fc.assert(fc.property(factor, factor, (a, b) => !isPrime(a * b)), RUNS);
  });

  it('agrees with division by everything below', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 3000 }), (value) => {
      const divisors = Array.from({ length: value - 2 }, (_, index) => index + 2).filter((divisor) => value % divisor === 0);
      return isPrime(value) === (divisors.length === 0);
    }), RUNS);
  });
});
