import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFibonacciNumber } from './function.ts';

const RUNS = { seed: 8171, numRuns: 200 };

describe('Fibonacci number', () => {
  it('agrees with the sequence', () => {
    expect(Array.from({ length: 60 }, (_, value) => value).filter(isFibonacciNumber)).toEqual([0, 1, 2, 3, 5, 8, 13, 21, 34, 55]);
    expect(isFibonacciNumber(8_944_394_323_791_464)).toBe(true);
    expect(isFibonacciNumber(8_944_394_323_791_465)).toBe(false);
  });

  it('holds for no other numbers', () => {
    for (const value of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) expect(isFibonacciNumber(value)).toBe(false);
    expect(isFibonacciNumber(-0)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isFibonacciNumber('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('agrees with the test by squares', () => {
    fc.assert(fc.property(fc.nat(100_000), (value) => isFibonacciNumber(value) === [5 * value * value + 4, 5 * value * value - 4].some((square) => square >= 0 && Math.round(Math.sqrt(square)) ** 2 === square)), RUNS);
  });

  it('does not see beyond the safe integers', () => {
    fc.assert(fc.property(fc.integer({ min: 54, max: 1000 }), (exponent) => !isFibonacciNumber(2 ** exponent)), RUNS);
  });
});
