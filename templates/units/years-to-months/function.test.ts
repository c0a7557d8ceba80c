import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearsToMonths } from './function.ts';

const RUNS = { seed: 6381, numRuns: 200 };

describe('years to months', () => {
  it('agrees with the definition', () => {
    expect(yearsToMonths(2)).toBe(24);
    expect(yearsToMonths(1.5)).toBe(18);
  });

  it('handles zero, negative and special numbers', () => {
    expect(yearsToMonths(0)).toBe(0);
    expect(yearsToMonths(-0)).toBe(-0);
    expect(yearsToMonths(-2)).toBe(-24);
    expect(yearsToMonths(Number.NaN)).toBeNaN();
    expect(yearsToMonths(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => yearsToMonths('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(yearsToMonths(value) / 12 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(yearsToMonths(a) + yearsToMonths(b) - yearsToMonths(a + b)) < 1e-6), RUNS);
  });
});
