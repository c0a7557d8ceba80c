import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeekday } from './function.ts';

const WEEKDAY = 1;
const RUNS = { seed: 7660, numRuns: 200 };

describe('date on a weekday', () => {
  it('agrees with the example of date-fns', () => {
    expect(isWeekday(new Date(2014, 8, 22), 1)).toBe(true);
  });

  it('is on one of seven', () => {
    for (let weekday = 0; weekday < 7; weekday += 1) expect([0, 1, 2, 3, 4, 5, 6].map((other) => isWeekday(new Date(2024, 5, 23 + weekday, 23, 59, 59, 999), other))).toEqual([0, 1, 2, 3, 4, 5, 6].map((other) => other === weekday));
  });

  it('uses its default', () => {
    expect(isWeekday(new Date(2024, 5, 23 + WEEKDAY))).toBe(true);
    expect(isWeekday(new Date(2024, 5, 24 + WEEKDAY))).toBe(false);
  });

  it('throws for no weekday and no date', () => {
    for (const weekday of [-1, 7, 1.5]) expect(() => isWeekday(new Date(), weekday)).toThrow(new RangeError(`expected a weekday from 0 (Sunday) to 6, got ${weekday}`));
    expect(() => isWeekday(0 as never)).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => isWeekday(new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time));

  it('is on exactly one', () => {
    fc.assert(fc.property(date, (day) => [0, 1, 2, 3, 4, 5, 6].filter((weekday) => isWeekday(day, weekday)).length === 1), RUNS);
  });

  it('is so again after seven days', () => {
    fc.assert(fc.property(fc.nat(20_000), fc.nat(6), (days, weekday) => isWeekday(new Date(1990, 0, days), weekday) === isWeekday(new Date(1990, 0, days + 7), weekday)), RUNS);
  });
});
