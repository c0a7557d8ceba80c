import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOfMonth } from './function.ts';

const RUNS = { seed: 7756, numRuns: 200 };

describe('last day of the month', () => {
  it('agrees with the example of date-fns', () => {
    expect(lastDayOfMonth(new Date(2014, 8, 2, 11, 55, 0))).toEqual(new Date(2014, 8, 30));
  });

  it('knows the months', () => {
    for (const [year, month, days] of [[2023, 1, 28], [2024, 1, 29], [2024, 3, 30], [2024, 11, 31], [1900, 1, 28]] as const) {
      for (const day of [1, 15, days]) expect(lastDayOfMonth(new Date(year, month, day, 23, 59, 59, 999))).toEqual(new Date(year, month, days));
    }
  });

  it('keeps the date, and is invalid for an invalid one', () => {
    const date = new Date(2024, 0, 1);
    lastDayOfMonth(date);
    expect(date).toEqual(new Date(2024, 0, 1));
    expect(lastDayOfMonth(new Date(Number.NaN)).getTime()).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => lastDayOfMonth(0 as never)).toThrow(new TypeError('expected a Date, got number'));
  });

  it('lies in the same month', () => {
    fc.assert(fc.property(fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time)), (date) => lastDayOfMonth(date).getMonth() === date.getMonth() && lastDayOfMonth(date).getFullYear() === date.getFullYear()), RUNS);
  });

  it('is followed by another one', () => {
    fc.assert(fc.property(fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time)), (date) => { const last = lastDayOfMonth(date); return new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1).getDate() === 1; }), RUNS);
  });
});
