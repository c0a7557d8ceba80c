import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gallonsToLiters } from './function.ts';

const RUNS = { seed: 4583, numRuns: 200 };

describe('US gallons to litres', () => {
  it('agrees with the US liquid gallon of 231 cubic inches', () => {
    for (const [gallons, liters] of [[1, 3.785411784], [10, 37.85411784], [15, 56.78117676], [-10, -37.85411784]] as const) expect(gallonsToLiters(gallons), String(gallons)).toBeCloseTo(liters, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(gallonsToLiters(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => gallonsToLiters('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => gallonsToLiters(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(gallonsToLiters(value) / 3.785_411_784 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => gallonsToLiters(2 * value) === 2 * gallonsToLiters(value) && gallonsToLiters(-value) === -gallonsToLiters(value)), RUNS);
  });
});
