import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFirstDayOfMonth } from './function.ts';

const RUNS = { seed: 226, numRuns: 200 };

describe('first day of a month', () => {
  it('agrees with the example of date-fns', () => {
    expect(isFirstDayOfMonth(new Date(2014, 8, 1))).toBe(true);
  });

  it('knows the months', () => {
    for (const [year, month, days] of [[2023, 1, 28], [2024, 1, 29], [2024, 3, 30], [2024, 11, 31], [1900, 1, 28], [2000, 1, 29]] as const) {
      expect(isFirstDayOfMonth(new Date(year, month, 1, 23, 59, 59, 999))).toBe(true);
      expect(isFirstDayOfMonth(new Date(year, month, 2))).toBe(false);
      expect(isFirstDayOfMonth(new Date(year, month, days))).toBe(false);
    }
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isFirstDayOfMonth(0 as never)).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => isFirstDayOfMonth(new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  it('is there once a month', () => {
    fc.assert(fc.property(fc.integer({ min: 1970, max: 2100 }), fc.nat(11), (year, month) => Array.from({ length: new Date(year, month + 1, 0).getDate() }, (_, index) => new Date(year, month, index + 1)).filter(isFirstDayOfMonth).length === 1), RUNS);
  });

  it('has another month beside it', () => {
    fc.assert(fc.property(fc.nat(40_000), (days) => isFirstDayOfMonth(new Date(1970, 0, days)) === (new Date(1970, 0, days).getMonth() !== new Date(1970, 0, days - 1).getMonth())), RUNS);
  });
});
