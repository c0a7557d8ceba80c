import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ouncesToGrams } from './function.ts';

const RUNS = { seed: 8940, numRuns: 200 };

describe('ounces to grams', () => {
  it('agrees with the avoirdupois ounce of 28.349523125 g', () => {
    for (const [ounces, grams] of [[1, 28.349523125], [16, 453.59237], [3.527396194958, 100], [-10, -283.49523125]] as const) expect(ouncesToGrams(ounces), String(ounces)).toBeCloseTo(grams, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(ouncesToGrams(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => ouncesToGrams('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => ouncesToGrams(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(ouncesToGrams(value) / 28.349_523_125 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => ouncesToGrams(2 * value) === 2 * ouncesToGrams(value) && ouncesToGrams(-value) === -ouncesToGrams(value)), RUNS);
  });
});
