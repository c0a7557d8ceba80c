import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './function.ts';

const RUNS = { seed: 84, numRuns: 200 };

function add(year: number, month: number, day: number, days: number): number[] {
  const result = addDays(new Date(year, month - 1, day), days);
  return [result.getFullYear(), result.getMonth() + 1, result.getDate()];
}

describe('added days', () => {
  it('adds days within and across months and years', () => {
    expect(add(2014, 9, 1, 10)).toEqual([2014, 9, 11]);
    expect(add(2024, 1, 31, 1)).toEqual([2024, 2, 1]);
    expect(add(2024, 12, 31, 1)).toEqual([2025, 1, 1]);
    expect(add(2024, 5, 5, 0)).toEqual([2024, 5, 5]);
  });

  it('knows leap days', () => {
    expect(add(2024, 2, 28, 1)).toEqual([2024, 2, 29]);
    expect(add(2023, 2, 28, 1)).toEqual([2023, 3, 1]);
    expect(add(2024, 1, 1, 366)).toEqual([2025, 1, 1]);
  });

  it('subtracts with negative numbers and cuts fractions off', () => {
    expect(add(2024, 3, 1, -1)).toEqual([2024, 2, 29]);
    expect(add(2024, 3, 10, 1.9)).toEqual([2024, 3, 11]);
    expect(add(2024, 3, 10, -1.9)).toEqual([2024, 3, 9]);
  });

  it('keeps the time of day through a whole year, and the given date', () => {
    const date = new Date(2024, 0, 1, 12, 34, 56, 789);
    for (let days = 0; days < 366; days += 1) {
      const result = addDays(date, days);
      expect([result.getHours(), result.getMinutes(), result.getSeconds(), result.getMilliseconds()]).toEqual([12, 34, 56, 789]);
    }
    expect(date).toEqual(new Date(2024, 0, 1, 12, 34, 56, 789));
  });

  it('gives an invalid date for invalid dates and NaN', () => {
    expect(addDays(new Date(Number.NaN), 1).getTime()).toBeNaN();
    expect(addDays(new Date(0), Number.NaN).getTime()).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => addDays(0 as never, 1)).toThrow(new TypeError('expected a Date, got number'));
    expect(() => addDays(new Date(0), null as never)).toThrow(new TypeError('expected a number of days, got object'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 0, max: 364 }), fc.integer({ min: -5000, max: 5000 }), (year, day, days) => {
      const date = new Date(year, 0, 1 + day, 12);
      return addDays(addDays(date, days), -days).getTime() === date.getTime();
    }), RUNS);
  });

  it('adds up', () => {
    const days = fc.integer({ min: -5000, max: 5000 });
    fc.assert(fc.property(days, days, (a, b) => addDays(addDays(new Date(2024, 1, 29, 12), a), b).getTime() === addDays(new Date(2024, 1, 29, 12), a + b).getTime()), RUNS);
  });
});
