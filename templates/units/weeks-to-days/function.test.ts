import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weeksToDays } from './function.ts';

const RUNS = { seed: 4767, numRuns: 200 };

describe('weeks to days', () => {
  it('agrees with the definition', () => {
    expect(weeksToDays(2)).toBe(14);
    expect(weeksToDays(1.5)).toBe(10.5);
  });

  it('handles zero, negative and special numbers', () => {
    expect(weeksToDays(0)).toBe(0);
    expect(weeksToDays(-0)).toBe(-0);
    expect(weeksToDays(-2)).toBe(-14);
    expect(weeksToDays(Number.NaN)).toBeNaN();
    expect(weeksToDays(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => weeksToDays('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(weeksToDays(value) / 7 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(weeksToDays(a) + weeksToDays(b) - weeksToDays(a + b)) < 1e-6), RUNS);
  });
});
