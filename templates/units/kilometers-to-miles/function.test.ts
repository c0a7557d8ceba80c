import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometersToMiles } from './function.ts';

const RUNS = { seed: 103, numRuns: 200 };

describe('kilometres to miles', () => {
  it('agrees with the definition of the mile', () => {
    expect(kilometersToMiles(1.609344)).toBe(1);
    expect(kilometersToMiles(160.9344)).toBeCloseTo(100, 12);
    expect(kilometersToMiles(42.195)).toBeCloseTo(26.2187575, 6);
    expect(kilometersToMiles(1)).toBeCloseTo(0.621371192, 9);
  });

  it('handles zero, negative and special numbers', () => {
    expect(kilometersToMiles(0)).toBe(0);
    expect(kilometersToMiles(-0)).toBe(-0);
    expect(kilometersToMiles(-1.609344)).toBe(-1);
    expect(kilometersToMiles(Number.NaN)).toBeNaN();
    expect(kilometersToMiles(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => kilometersToMiles('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (kilometers) => Math.abs(kilometersToMiles(kilometers) * 1.609344 - kilometers) <= 1e-6), RUNS);
  });

  it('adds up and makes numbers smaller', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(kilometersToMiles(a) + kilometersToMiles(b) - kilometersToMiles(a + b)) < 1e-6 && kilometersToMiles(a) <= a), RUNS);
  });
});
