import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfDivisors } from './function.ts';

const PROPER = false;
const RUNS = { seed: 24, numRuns: 200 };

describe('sum of divisors', () => {
  it('agrees with the examples of MBPP', () => {
    expect(sumOfDivisors(8, true)).toBe(7);
    expect(sumOfDivisors(12, true)).toBe(16);
    expect(sumOfDivisors(7, true)).toBe(1);
  });

  it('agrees with known sums and uses its default', () => {
    expect([1, 2, 3, 4, 6, 9, 12, 16, 28, 36].map((value) => sumOfDivisors(value, false))).toEqual([1, 3, 4, 7, 12, 13, 28, 31, 56, 91]);
    expect(sumOfDivisors(12)).toBe(sumOfDivisors(12, PROPER));
    expect(sumOfDivisors(1, true)).toBe(0);
    expect(sumOfDivisors(1e12, false)).toBe(2_499_694_822_171);
  });

  it('throws for what has no such sum', () => {
    for (const value of [0, -6, 1.5, Number.NaN, 1e12 + 1, '6']) expect(() => sumOfDivisors(value as never)).toThrow(new RangeError(`expected an integer from 1 to 10^12, got ${value}`));
  });

  it('agrees with a search of all', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), (value) => sumOfDivisors(value, false) === Array.from({ length: value }, (_, index) => index + 1).filter((divisor) => value % divisor === 0).reduce((a, b) => a + b, 0)), RUNS);
  });

  it('leaves the number itself out', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => sumOfDivisors(value, true) === sumOfDivisors(value, false) - value), RUNS);
  });
});
