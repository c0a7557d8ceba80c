import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from './function.ts';

const RUNS = { seed: 83, numRuns: 200 };

function add(year: number, month: number, day: number, months: number): number[] {
  const result = addMonths(new Date(year, month - 1, day), months);
  return [result.getFullYear(), result.getMonth() + 1, result.getDate()];
}

describe('added months', () => {
  it('adds months within and across years', () => {
    expect(add(2024, 3, 15, 1)).toEqual([2024, 4, 15]);
    expect(add(2014, 9, 1, 5)).toEqual([2015, 2, 1]);
    expect(add(2024, 12, 31, 12)).toEqual([2025, 12, 31]);
    expect(add(2024, 5, 5, 0)).toEqual([2024, 5, 5]);
  });

  it('takes the last day of shorter months', () => {
    expect(add(2024, 1, 31, 1)).toEqual([2024, 2, 29]);
    expect(add(2023, 1, 31, 1)).toEqual([2023, 2, 28]);
    expect(add(2023, 1, 30, 1)).toEqual([2023, 2, 28]);
    expect(add(2023, 5, 31, 1)).toEqual([2023, 6, 30]);
    expect(add(2024, 2, 29, 12)).toEqual([2025, 2, 28]);
    expect(add(2024, 2, 29, 48)).toEqual([2028, 2, 29]);
  });

  it('subtracts with negative numbers', () => {
    expect(add(2024, 3, 31, -1)).toEqual([2024, 2, 29]);
    expect(add(2024, 1, 15, -13)).toEqual([2022, 12, 15]);
  });

  it('cuts fractions off', () => {
    expect(add(2024, 1, 15, 1.9)).toEqual([2024, 2, 15]);
    expect(add(2024, 1, 15, -1.9)).toEqual([2023, 12, 15]);
  });

  it('keeps the time of day and the given date', () => {
    const date = new Date(2024, 0, 31, 13, 14, 15, 16);
    const result = addMonths(date, 1);
    expect([result.getHours(), result.getMinutes(), result.getSeconds(), result.getMilliseconds()]).toEqual([13, 14, 15, 16]);
    expect(date).toEqual(new Date(2024, 0, 31, 13, 14, 15, 16));
  });

  it('knows years before 100', () => {
    const date = new Date(2000, 0, 31);
    date.setFullYear(50);
    const result = addMonths(date, 1);
    expect([result.getFullYear(), result.getMonth() + 1, result.getDate()]).toEqual([50, 2, 28]);
  });

  it('gives an invalid date for invalid dates and NaN', () => {
    expect(addMonths(new Date(Number.NaN), 1).getTime()).toBeNaN();
    expect(addMonths(new Date(2024, 0, 1), Number.NaN).getTime()).toBeNaN();
    expect(addMonths(new Date(2024, 0, 1), Number.POSITIVE_INFINITY).getTime()).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => addMonths('2024-01-01' as never, 1)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => addMonths(new Date(0), '1' as never)).toThrow(new TypeError('expected a number of months, got string'));
  });

  it('lands in the month asked for, never on a later day', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 }), fc.nat(3), fc.integer({ min: -600, max: 600 }), (year, month, day, extra, months) => {
      const date = new Date(year, month, day + extra);
      const result = addMonths(date, months);
      const distance = (result.getFullYear() - date.getFullYear()) * 12 + result.getMonth() - date.getMonth();
      return distance === months && result.getDate() <= date.getDate();
    }), RUNS);
  });

  it('can be undone up to the 28th', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: -600, max: 600 }), (year, month, day, months) => {
      const date = new Date(year, month, day);
      return addMonths(addMonths(date, months), -months).getTime() === date.getTime();
    }), RUNS);
  });
});
