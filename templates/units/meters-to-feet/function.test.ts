import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metersToFeet } from './function.ts';

const RUNS = { seed: 6367, numRuns: 200 };

describe('metres to feet', () => {
  it('agrees with the international foot of 0.3048 m', () => {
    for (const [meters, feet] of [[0.3048, 1], [8848.9536, 29032], [1, 3.280839895013], [-3.048, -10]] as const) expect(metersToFeet(meters), String(meters)).toBeCloseTo(feet, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(metersToFeet(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => metersToFeet('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => metersToFeet(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(metersToFeet(value) * 0.3048 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => metersToFeet(2 * value) === 2 * metersToFeet(value) && metersToFeet(-value) === -metersToFeet(value)), RUNS);
  });
});
