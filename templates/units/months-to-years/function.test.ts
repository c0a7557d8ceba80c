import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsToYears } from './function.ts';

const RUNS = { seed: 7618, numRuns: 200 };

describe('months to years', () => {
  it('agrees with the definition', () => {
    expect(monthsToYears(36)).toBe(3);
    expect(monthsToYears(18)).toBe(1.5);
  });

  it('handles zero, negative and special numbers', () => {
    expect(monthsToYears(0)).toBe(0);
    expect(monthsToYears(-0)).toBe(-0);
    expect(monthsToYears(-36)).toBe(-3);
    expect(monthsToYears(Number.NaN)).toBeNaN();
    expect(monthsToYears(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => monthsToYears('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(monthsToYears(value) * 12 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(monthsToYears(a) + monthsToYears(b) - monthsToYears(a + b)) < 1e-6), RUNS);
  });
});
