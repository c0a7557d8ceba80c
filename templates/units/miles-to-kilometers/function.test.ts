import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milesToKilometers } from './function.ts';

const RUNS = { seed: 104, numRuns: 200 };

describe('miles to kilometres', () => {
  it('agrees with the definition of the mile', () => {
    expect(milesToKilometers(1)).toBe(1.609344);
    expect(milesToKilometers(100)).toBeCloseTo(160.9344, 10);
    expect(milesToKilometers(26.2187575)).toBeCloseTo(42.195, 4);
  });

  it('handles zero, negative and special numbers', () => {
    expect(milesToKilometers(0)).toBe(0);
    expect(milesToKilometers(-0)).toBe(-0);
    expect(milesToKilometers(-2)).toBe(-3.218688);
    expect(milesToKilometers(Number.NaN)).toBeNaN();
    expect(milesToKilometers(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => milesToKilometers(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (miles) => Math.abs(milesToKilometers(miles) / 1.609344 - miles) <= 1e-6), RUNS);
  });

  it('adds up and makes numbers larger', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(milesToKilometers(a) + milesToKilometers(b) - milesToKilometers(a + b)) < 1e-6 && milesToKilometers(a) >= a), RUNS);
  });
});
