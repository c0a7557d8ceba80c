import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regressionSlope } from './function.ts';

const RUNS = { seed: 5979, numRuns: 200 };

describe('slope of a regression', () => {
  it('agrees with the example of Excel and with lines', () => {
    expect(regressionSlope([6, 5, 11, 7, 5, 4, 4], [2, 3, 9, 1, 8, 7, 5])).toBeCloseTo(0.305556, 6);
    expect(regressionSlope([1, 2, 3], [2, 4, 6])).toBe(2);
    expect(regressionSlope([0, 1], [5, 5])).toBe(0);
    expect(regressionSlope([0, 2, 4], [10, 6, 2])).toBe(-2);
  });

  it('throws for other input', () => {
    expect(() => regressionSlope('ab' as never, [])).toThrow(new TypeError('expected two arrays of finite numbers'));
    expect(() => regressionSlope([1, 2], [1, Number.NaN])).toThrow(new TypeError('expected two arrays of finite numbers'));
    expect(() => regressionSlope([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
    for (const x of [[], [1], [3, 3]]) expect(() => regressionSlope(x, x)).toThrow(new RangeError('expected at least two different numbers in x'));
  });

  const x = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 });

  it('is that of the line', () => {
    fc.assert(fc.property(x, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (places, slope, start) => Math.abs(regressionSlope(places, places.map((place) => slope * place + start)) - slope) < 1e-9), RUNS);
  });

  it('does not change when the points move', () => {
    fc.assert(fc.property(x, fc.integer({ min: -9, max: 9 }), (places, shift) => { const heights = places.map((place) => place ** 2 % 7); return Math.abs(regressionSlope(places, heights) - regressionSlope(places.map((place) => place + shift), heights.map((height) => height - shift))) < 1e-9; }), RUNS);
  });
});
