import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesToHours } from './function.ts';

const RUNS = { seed: 8016, numRuns: 200 };

describe('minutes to hours', () => {
  it('agrees with the definition', () => {
    expect(minutesToHours(90)).toBeCloseTo(1.5, 12);
    expect(minutesToHours(120)).toBeCloseTo(2, 12);
  });

  it('handles zero, negative and special numbers', () => {
    expect(minutesToHours(0)).toBe(0);
    expect(minutesToHours(-0)).toBe(-0);
    expect(minutesToHours(-90)).toBeCloseTo(-1.5, 12);
    expect(minutesToHours(Number.NaN)).toBeNaN();
    expect(minutesToHours(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => minutesToHours('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(minutesToHours(value) * 60 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(minutesToHours(a) + minutesToHours(b) - minutesToHours(a + b)) < 1e-6), RUNS);
  });
});
