import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursToSeconds } from './function.ts';

const RUNS = { seed: 7960, numRuns: 200 };

describe('hours to seconds', () => {
  it('agrees with the definition', () => {
    expect(hoursToSeconds(2)).toBe(7200);
    expect(hoursToSeconds(0.5)).toBe(1800);
  });

  it('handles zero, negative and special numbers', () => {
    expect(hoursToSeconds(0)).toBe(0);
    expect(hoursToSeconds(-0)).toBe(-0);
    expect(hoursToSeconds(-2)).toBe(-7200);
    expect(hoursToSeconds(Number.NaN)).toBeNaN();
    expect(hoursToSeconds(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hoursToSeconds('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(hoursToSeconds(value) / 3600 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(hoursToSeconds(a) + hoursToSeconds(b) - hoursToSeconds(a + b)) < 1e-6), RUNS);
  });
});
