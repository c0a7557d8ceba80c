import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilogramsToPounds } from './function.ts';

const RUNS = { seed: 6348, numRuns: 200 };

describe('kilograms to pounds', () => {
  it('agrees with the international pound of 0.45359237 kg', () => {
    for (const [kilograms, pounds] of [[0.45359237, 1], [1, 2.2046226218488], [70, 154.32358352941], [-4.5359237, -10]] as const) expect(kilogramsToPounds(kilograms), String(kilograms)).toBeCloseTo(pounds, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(kilogramsToPounds(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => kilogramsToPounds('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => kilogramsToPounds(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(kilogramsToPounds(value) * 0.453_592_37 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => kilogramsToPounds(2 * value) === 2 * kilogramsToPounds(value) && kilogramsToPounds(-value) === -kilogramsToPounds(value)), RUNS);
  });
});
