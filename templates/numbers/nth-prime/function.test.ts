import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthPrime } from './function.ts';

const RUNS = { seed: 753, numRuns: 200 };

describe('n-th prime', () => {
  it('agrees with known primes', () => {
    expect([1, 2, 3, 4, 5, 6, 10, 25, 100, 1000, 10_000].map(nthPrime)).toEqual([2, 3, 5, 7, 11, 13, 29, 97, 541, 7919, 104_729]);
    expect(nthPrime(1_000_000)).toBe(15_485_863);
  });

  it('throws for what is no position', () => {
    for (const position of [0, -1, 1.5, Number.NaN, 1_000_001, '3']) expect(() => nthPrime(position as never)).toThrow(new RangeError(`expected an integer from 1 to 1000000, got ${position}`));
  });

  it('ascends', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), (position) => nthPrime(position) < nthPrime(position + 1)), RUNS);
  });

  it('has no divisor', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), (position) => Array.from({ length: 60 }, (_, index) => index + 2).every((divisor) => nthPrime(position) === divisor || nthPrime(position) % divisor !== 0)), RUNS);
  });
});
