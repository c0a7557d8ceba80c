import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursToMinutes } from './function.ts';

const RUNS = { seed: 7304, numRuns: 200 };

describe('hours to minutes', () => {
  it('agrees with the definition', () => {
    expect(hoursToMinutes(2)).toBeCloseTo(120, 12);
    expect(hoursToMinutes(1.5)).toBeCloseTo(90, 12);
  });

  it('handles zero, negative and special numbers', () => {
    expect(hoursToMinutes(0)).toBe(0);
    expect(hoursToMinutes(-0)).toBe(-0);
    expect(hoursToMinutes(-2)).toBeCloseTo(-120, 12);
    expect(hoursToMinutes(Number.NaN)).toBeNaN();
    expect(hoursToMinutes(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hoursToMinutes('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(hoursToMinutes(value) / 60 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(hoursToMinutes(a) + hoursToMinutes(b) - hoursToMinutes(a + b)) < 1e-6), RUNS);
  });
});
