import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayNumber } from './function.ts';

const ISO: boolean = false;
const RUNS = { seed: 1746, numRuns: 200 };

describe('number of the weekday', () => {
  it('agrees with the examples of date-fns', () => {
    expect(weekdayNumber(new Date(2012, 1, 29), false)).toBe(3);
    expect(weekdayNumber(new Date(2012, 1, 26), true)).toBe(7);
  });

  it('goes from Sunday to Saturday, or from Monday to Sunday', () => {
    const days = [23, 24, 25, 26, 27, 28, 29].map((day) => new Date(2024, 5, day, 23, 59, 59, 999));
    expect(days.map((day) => weekdayNumber(day, false))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(days.map((day) => weekdayNumber(day, true))).toEqual([7, 1, 2, 3, 4, 5, 6]);
    expect(weekdayNumber(new Date(2024, 5, 23))).toBe(ISO ? 7 : 0);
    expect(weekdayNumber(new Date(Number.NaN), true)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => weekdayNumber(0 as never)).toThrow(new TypeError('expected a Date, got number'));
  });

  const day = fc.tuple(fc.integer({ min: 1970, max: 2100 }), fc.nat(364));

  it('comes back after seven days', () => {
    fc.assert(fc.property(day, fc.boolean(), ([year, at], iso) => weekdayNumber(new Date(year, 0, at), iso) === weekdayNumber(new Date(year, 0, at + 7), iso)), RUNS);
  });

  it('is one more on the next day', () => {
    fc.assert(fc.property(day, ([year, at]) => weekdayNumber(new Date(year, 0, at + 1), false) === (weekdayNumber(new Date(year, 0, at), false) + 1) % 7), RUNS);
  });
});
