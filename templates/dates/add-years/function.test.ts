import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears } from './function.ts';

const RUNS = { seed: 532, numRuns: 200 };

function add(year: number, month: number, day: number, years: number): number[] {
  const result = addYears(new Date(year, month - 1, day), years);
  return [result.getFullYear(), result.getMonth() + 1, result.getDate()];
}

describe('added years', () => {
  it('are counted on the calendar', () => {
    expect(add(2014, 9, 1, 5)).toEqual([2019, 9, 1]);
    expect(add(2024, 2, 29, 1)).toEqual([2025, 2, 28]);
    expect(add(2024, 2, 29, 4)).toEqual([2028, 2, 29]);
    expect(add(2023, 12, 31, 1)).toEqual([2024, 12, 31]);
    expect(add(2024, 5, 5, 0)).toEqual([2024, 5, 5]);
  });

  it('may be negative, and fractions are cut off', () => {
    expect(add(2024, 1, 15, -2)).toEqual([2022, 1, 15]);
    expect(add(2024, 1, 15, 1.9)).toEqual([2025, 1, 15]);
    expect(add(2024, 1, 15, -1.9)).toEqual([2023, 1, 15]);
  });

  it('keep the time of day and the given date', () => {
    const date = new Date(2024, 1, 29, 13, 14, 15, 16);
    const result = addYears(date, 1);
    expect([result.getHours(), result.getMinutes(), result.getSeconds(), result.getMilliseconds()]).toEqual([13, 14, 15, 16]);
    expect(date).toEqual(new Date(2024, 1, 29, 13, 14, 15, 16));
  });

  it('give an invalid date for invalid dates and NaN', () => {
    expect(addYears(new Date(Number.NaN), 1).getTime()).toBeNaN();
    expect(addYears(new Date(2024, 0, 1), Number.NaN).getTime()).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => addYears('2024-01-01' as never, 1)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => addYears(new Date(0), '1' as never)).toThrow(new TypeError('expected a number of years, got string'));
  });

  it('keep the month', () => {
    fc.assert(fc.property(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 0, max: 364 }), fc.integer({ min: -90, max: 90 }), (year, day, years) => { const date = new Date(year, 0, 1 + day, 12); return addYears(date, years).getMonth() === date.getMonth(); }), RUNS);
  });

  it('can be undone up to the 28th', () => {
    fc.assert(fc.property(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: -90, max: 90 }), (year, month, day, years) => { const date = new Date(year, month, day, 12); return addYears(addYears(date, years), -years).getTime() === date.getTime(); }), RUNS);
  });
});
