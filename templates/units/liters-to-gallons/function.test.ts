import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { litersToGallons } from './function.ts';

const RUNS = { seed: 8457, numRuns: 200 };

describe('litres to US gallons', () => {
  it('agrees with the US liquid gallon of 231 cubic inches', () => {
    for (const [liters, gallons] of [[3.785411784, 1], [100, 26.4172052358], [1, 0.2641720524], [-37.85411784, -10]] as const) expect(litersToGallons(liters), String(liters)).toBeCloseTo(gallons, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(litersToGallons(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => litersToGallons('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => litersToGallons(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(litersToGallons(value) * 3.785_411_784 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => litersToGallons(2 * value) === 2 * litersToGallons(value) && litersToGallons(-value) === -litersToGallons(value)), RUNS);
  });
});
