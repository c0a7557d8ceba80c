import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeeks } from './function.ts';

const RUNS = { seed: 531, numRuns: 200 };

function add(year: number, month: number, day: number, weeks: number): number[] {
  const result = addWeeks(new Date(year, month - 1, day), weeks);
  return [result.getFullYear(), result.getMonth() + 1, result.getDate()];
}

describe('added weeks', () => {
  it('are counted on the calendar', () => {
    expect(add(2014, 9, 1, 4)).toEqual([2014, 9, 29]);
    expect(add(2024, 2, 28, 1)).toEqual([2024, 3, 6]);
    expect(add(2024, 12, 30, 1)).toEqual([2025, 1, 6]);
    expect(add(2024, 5, 5, 0)).toEqual([2024, 5, 5]);
  });

  it('may be negative, and fractions are cut off', () => {
    expect(add(2024, 1, 15, -2)).toEqual([2024, 1, 1]);
    expect(add(2024, 1, 15, 1.9)).toEqual([2024, 1, 22]);
    expect(add(2024, 1, 15, -1.9)).toEqual([2024, 1, 8]);
  });

  it('keep the time of day and the given date', () => {
    const date = new Date(2024, 1, 29, 13, 14, 15, 16);
    const result = addWeeks(date, 1);
    expect([result.getHours(), result.getMinutes(), result.getSeconds(), result.getMilliseconds()]).toEqual([13, 14, 15, 16]);
    expect(date).toEqual(new Date(2024, 1, 29, 13, 14, 15, 16));
  });

  it('give an invalid date for invalid dates and NaN', () => {
    expect(addWeeks(new Date(Number.NaN), 1).getTime()).toBeNaN();
    expect(addWeeks(new Date(2024, 0, 1), Number.NaN).getTime()).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => addWeeks('2024-01-01' as never, 1)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => addWeeks(new Date(0), '1' as never)).toThrow(new TypeError('expected a number of weeks, got string'));
  });

  it('keep the weekday', () => {
    fc.assert(fc.property(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 0, max: 364 }), fc.integer({ min: -90, max: 90 }), (year, day, weeks) => { const date = new Date(year, 0, 1 + day, 12); return addWeeks(date, weeks).getDay() === date.getDay(); }), RUNS);
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: -90, max: 90 }), (year, month, day, weeks) => { const date = new Date(year, month, day, 12); return addWeeks(addWeeks(date, weeks), -weeks).getTime() === date.getTime(); }), RUNS);
  });
});
