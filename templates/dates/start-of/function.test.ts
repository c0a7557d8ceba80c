import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf } from './function.ts';

const RUNS = { seed: 7132, numRuns: 200 };
const UNIT: string = 'day';
const WEEK_START = 1;
const date = new Date(2024, 7, 15, 13, 45, 30, 123);

function day(value: Date): number[] {
  return [value.getFullYear(), value.getMonth() + 1, value.getDate()];
}

describe('start of a period', () => {
  it('is the first moment of the day, month, quarter, year', () => {
    expect(startOf(date, 'day')).toEqual(new Date(2024, 7, 15, 0, 0, 0, 0));
    expect(startOf(date, 'month')).toEqual(new Date(2024, 7, 1));
    expect(startOf(date, 'quarter')).toEqual(new Date(2024, 6, 1));
    expect(startOf(date, 'year')).toEqual(new Date(2024, 0, 1));
  });

  it('is the first day of the week', () => {
    for (let more = 0; more < 7; more += 1) expect(day(startOf(new Date(2024, 7, 11 + WEEK_START + more, 12), 'week'))).toEqual([2024, 8, 11 + WEEK_START]);
    expect(day(startOf(new Date(2024, 7, 10 + WEEK_START, 12), 'week'))).toEqual([2024, 8, 4 + WEEK_START]);
    expect(startOf(new Date(2025, 0, 4), 'week')).toEqual(new Date(2024, 11, 29 + WEEK_START));
  });

  it('knows the ends of months and leap days', () => {
    expect(startOf(new Date(2024, 4, 31), 'quarter')).toEqual(new Date(2024, 3, 1));
    expect(startOf(new Date(2024, 11, 31, 23, 59), 'year')).toEqual(new Date(2024, 0, 1));
    expect(startOf(new Date(2024, 1, 29, 1), 'month')).toEqual(new Date(2024, 1, 1));
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => startOf(new Date(2023, month, 28), 'quarter').getMonth())).toEqual([0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9]);
  });

  it('uses its default and keeps the date', () => {
    expect(startOf(date)).toEqual(startOf(date, UNIT));
    expect(date).toEqual(new Date(2024, 7, 15, 13, 45, 30, 123));
  });

  it('gives an invalid date for an invalid one', () => {
    for (const unit of ['day', 'week', 'month', 'quarter', 'year']) expect(startOf(new Date(Number.NaN), unit).getTime()).toBeNaN();
  });

  it('throws for other units and for no dates', () => {
    for (const unit of ['hour', 'days', '', 'toString']) expect(() => startOf(date, unit)).toThrow(new RangeError(`expected day, week, month, quarter or year, got ${unit}`));
    expect(() => startOf(0 as never)).toThrow(new TypeError('expected a Date, got number'));
  });

  it('is idempotent and never later', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 4e12 }), fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (time, unit) => {
      const start = startOf(new Date(time), unit);
      return start.getTime() <= time && startOf(start, unit).getTime() === start.getTime();
    }), RUNS);
  });

  it('is the same for all moments of a day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (days, hour, unit) => startOf(new Date(1990, 0, days, hour), unit).getTime() === startOf(new Date(1990, 0, days, 12), unit).getTime()), RUNS);
  });
});
