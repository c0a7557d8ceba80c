import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfYear } from './function.ts';

const RUNS = { seed: 5556, numRuns: 200 };

describe('day of the year', () => {
  it('counts from 1 January', () => {
    for (const [year, month, day, expected] of [[2014, 7, 2, 183], [2024, 1, 1, 1], [2024, 2, 29, 60], [2024, 12, 31, 366], [2023, 12, 31, 365], [2023, 3, 1, 60], [2024, 3, 1, 61], [2000, 12, 31, 366], [1900, 12, 31, 365]] as const) expect(dayOfYear(new Date(year, month - 1, day)), `${year}-${month}-${day}`).toBe(expected);
  });

  it('is the same for all moments of a day', () => {
    expect(dayOfYear(new Date(2024, 6, 1, 0, 0, 0, 0))).toBe(183);
    expect(dayOfYear(new Date(2024, 6, 1, 23, 59, 59, 999))).toBe(183);
  });

  it('knows years below 100, and gives NaN for an invalid date', () => {
    const ancient = new Date(2024, 11, 31);
    ancient.setFullYear(33);
    expect(dayOfYear(ancient)).toBe(365);
    expect(dayOfYear(new Date(Number.NaN))).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => dayOfYear('2024-06-03' as never)).toThrow(new TypeError('expected a Date, got string'));
  });

  it('goes up by one every day, or starts again', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
      const [today, tomorrow] = [dayOfYear(new Date(1900, 0, days, 12)), dayOfYear(new Date(1900, 0, days + 1, 12))];
      return tomorrow === today + 1 || (tomorrow === 1 && today >= 365);
    }), RUNS);
  });

  it('is the day that January would have to have', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 365 }), (year, day) => dayOfYear(new Date(year, 0, day)) === day), RUNS);
  });
});
