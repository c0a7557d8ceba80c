import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsToOunces } from './function.ts';

const RUNS = { seed: 5192, numRuns: 200 };

describe('grams to ounces', () => {
  it('agrees with the avoirdupois ounce of 28.349523125 g', () => {
    for (const [grams, ounces] of [[28.349523125, 1], [100, 3.527396194958], [1000, 35.27396194958], [-283.49523125, -10]] as const) expect(gramsToOunces(grams), String(grams)).toBeCloseTo(ounces, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(gramsToOunces(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => gramsToOunces('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => gramsToOunces(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(gramsToOunces(value) * 28.349_523_125 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => gramsToOunces(2 * value) === 2 * gramsToOunces(value) && gramsToOunces(-value) === -gramsToOunces(value)), RUNS);
  });
});
