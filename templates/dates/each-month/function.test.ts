import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachMonth } from './function.ts';

const RUNS = { seed: 892, numRuns: 200 };

describe('months of a period', () => {
  it('agree with the example of date-fns', () => {
    expect(eachMonth(new Date(2014, 1, 6), new Date(2014, 7, 10))).toEqual([1, 2, 3, 4, 5, 6, 7].map((month) => new Date(2014, month, 1)));
  });

  it('go across years', () => {
    expect(eachMonth(new Date(2023, 11, 31, 23), new Date(2024, 1, 1))).toEqual([new Date(2023, 11, 1), new Date(2024, 0, 1), new Date(2024, 1, 1)]);
  });

  it('are one or none', () => {
    expect(eachMonth(new Date(2024, 4, 31), new Date(2024, 4, 1))).toEqual([new Date(2024, 4, 1)]);
    expect(eachMonth(new Date(2024, 4, 1), new Date(2024, 3, 30))).toEqual([]);
    expect(eachMonth(new Date(2024, 4, 1), new Date(2020, 3, 30))).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => eachMonth(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => eachMonth(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.nat(10_000).map((days) => new Date(1990, 0, days));

  it('are first days in order', () => {
    fc.assert(fc.property(date, date, (a, b) => eachMonth(a, b).every((day, index, all) => day.getDate() === 1 && (index === 0 || day > (all[index - 1] as Date)))), RUNS);
  });

  it('are one more for a month more', () => {
    fc.assert(fc.property(date, fc.nat(40), (start, months) => eachMonth(start, new Date(start.getFullYear(), start.getMonth() + months, 15)).length === months + 1), RUNS);
  });
});
