import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWeekday } from './function.ts';

const WEEKDAY = 1;
const RUNS = { seed: 1422, numRuns: 200 };

describe('next weekday', () => {
  it('agrees with the example of date-fns', () => {
    expect(nextWeekday(new Date(2020, 2, 22), 1)).toEqual(new Date(2020, 2, 23));
  });

  it('is always later', () => {
    for (let weekday = 0; weekday < 7; weekday += 1) expect(nextWeekday(new Date(2024, 1, 25), weekday)).toEqual(new Date(2024, 1, 25 + (weekday || 7)));
    expect(nextWeekday(new Date(2024, 11, 31, 12, 34), 2)).toEqual(new Date(2025, 0, 7, 12, 34));
  });

  it('uses its default and keeps the date', () => {
    const date = new Date(2024, 5, 1);
    expect(nextWeekday(date)).toEqual(nextWeekday(date, WEEKDAY));
    expect(date).toEqual(new Date(2024, 5, 1));
    expect(nextWeekday(new Date(Number.NaN)).getTime()).toBeNaN();
  });

  it('throws for no weekday and no date', () => {
    for (const weekday of [-1, 7, 1.5]) expect(() => nextWeekday(new Date(), weekday)).toThrow(new RangeError(`expected a weekday from 0 (Sunday) to 6, got ${weekday}`));
    expect(() => nextWeekday(0 as never)).toThrow(new TypeError('expected a Date, got number'));
  });

  it('has the weekday', () => {
    fc.assert(fc.property(fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time)), fc.nat(6), (date, weekday) => nextWeekday(date, weekday).getDay() === weekday), RUNS);
  });

  it('is 1 to 7 days later', () => {
    fc.assert(fc.property(fc.nat(20_000), fc.nat(6), (days, weekday) => { const hours = (nextWeekday(new Date(1990, 0, days, 12), weekday).getTime() - new Date(1990, 0, days, 12).getTime()) / 3_600_000; return hours >= 23 && hours <= 7 * 24 + 1; }), RUNS);
  });
});
