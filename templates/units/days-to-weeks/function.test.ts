import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysToWeeks } from './function.ts';

const RUNS = { seed: 3704, numRuns: 200 };

describe('days to weeks', () => {
  it('agrees with the definition', () => {
    expect(daysToWeeks(14)).toBe(2);
    expect(daysToWeeks(10.5)).toBe(1.5);
  });

  it('handles zero, negative and special numbers', () => {
    expect(daysToWeeks(0)).toBe(0);
    expect(daysToWeeks(-0)).toBe(-0);
    expect(daysToWeeks(-14)).toBe(-2);
    expect(daysToWeeks(Number.NaN)).toBeNaN();
    expect(daysToWeeks(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => daysToWeeks('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(daysToWeeks(value) * 7 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(daysToWeeks(a) + daysToWeeks(b) - daysToWeeks(a + b)) < 1e-6), RUNS);
  });
});
