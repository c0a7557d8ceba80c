import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf } from './function.ts';

const RUNS = { seed: 8951, numRuns: 200 };
const UNIT: string = 'day';
const WEEK_START = 1;
const date = new Date(2024, 7, 15, 13, 45, 30, 123);

function last(year: number, month: number, day: number): Date {
  return new Date(year, month - 1, day, 23, 59, 59, 999);
}

describe('end of a period', () => {
  it('is the last moment of the day, month, quarter, year', () => {
    expect(endOf(date, 'day')).toEqual(last(2024, 8, 15));
    expect(endOf(date, 'month')).toEqual(last(2024, 8, 31));
    expect(endOf(date, 'quarter')).toEqual(last(2024, 9, 30));
    expect(endOf(date, 'year')).toEqual(last(2024, 12, 31));
  });

  it('is the last day of the week', () => {
    for (let more = 0; more < 7; more += 1) expect(endOf(new Date(2024, 7, 11 + WEEK_START + more, 12), 'week')).toEqual(last(2024, 8, 17 + WEEK_START));
    expect(endOf(new Date(2024, 7, 10 + WEEK_START), 'week')).toEqual(last(2024, 8, 10 + WEEK_START));
  });

  it('knows the lengths of months and leap years', () => {
    expect(Array.from({ length: 12 }, (_, month) => endOf(new Date(2023, month, 1), 'month').getDate())).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(endOf(new Date(2024, 1, 1), 'month').getDate()).toBe(29);
    expect(endOf(new Date(2024, 0, 31), 'month')).toEqual(last(2024, 1, 31));
    for (let month = 0; month < 12; month += 1) expect(endOf(new Date(2023, month, 28), 'quarter')).toEqual([last(2023, 3, 31), last(2023, 6, 30), last(2023, 9, 30), last(2023, 12, 31)][Math.floor(month / 3)]);
    expect(endOf(new Date(2023, 4, 31), 'quarter')).toEqual(last(2023, 6, 30));
    expect(endOf(new Date(2024, 1, 29), 'year')).toEqual(last(2024, 12, 31));
  });

  it('uses its default and keeps the date', () => {
    expect(endOf(date)).toEqual(endOf(date, UNIT));
    expect(date).toEqual(new Date(2024, 7, 15, 13, 45, 30, 123));
  });

  it('gives an invalid date for an invalid one', () => {
    for (const unit of ['day', 'week', 'month', 'quarter', 'year']) expect(endOf(new Date(Number.NaN), unit).getTime()).toBeNaN();
  });

  it('throws for other units and for no dates', () => {
    for (const unit of ['hour', 'days', '', 'toString']) expect(() => endOf(date, unit)).toThrow(new RangeError(`expected day, week, month, quarter or year, got ${unit}`));
    expect(() => endOf(0 as never)).toThrow(new TypeError('expected a Date, got number'));
  });

  it('is idempotent and never earlier', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 4e12 }), fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (time, unit) => {
      const end = endOf(new Date(time), unit);
      return end.getTime() >= time && endOf(end, unit).getTime() === end.getTime();
    }), RUNS);
  });

  it('is followed by the first moment of another period', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('month', 'quarter', 'year'), (days, unit) => {
      const next = new Date(endOf(new Date(1990, 0, days, 12), unit).getTime() + 1);
      return next.getDate() === 1 && next.getHours() === 0;
    }), RUNS);
  });
});
