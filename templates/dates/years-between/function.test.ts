import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearsBetween } from './function.ts';

const RUNS = { seed: 6217, numRuns: 200 };

describe('full years between dates', () => {
  it('agree with the example of date-fns', () => {
    expect(yearsBetween(new Date(2013, 11, 31), new Date(2015, 1, 11))).toBe(1);
  });

  it('are cut off', () => {
    expect(yearsBetween(new Date(2000, 5, 1), new Date(2010, 5, 1))).toBe(10);
    expect(yearsBetween(new Date(2000, 5, 1), new Date(2010, 4, 31, 23, 59))).toBe(9);
    expect(yearsBetween(new Date(2020, 1, 29), new Date(2021, 1, 28))).toBe(1);
    expect(yearsBetween(new Date(2020, 1, 29), new Date(2021, 1, 27))).toBe(0);
    expect(yearsBetween(new Date(2020, 1, 29), new Date(2024, 1, 28))).toBe(3);
    expect(yearsBetween(new Date(2020, 0, 31), new Date(2021, 0, 31))).toBe(1);
    expect(yearsBetween(new Date(2024, 7, 31, 12), new Date(2025, 7, 31, 11))).toBe(0);
    expect(yearsBetween(new Date(2024, 10, 30), new Date(2025, 0, 31))).toBe(0);
  });

  it('are negative backwards, and 0 for the same moment', () => {
    expect(yearsBetween(new Date(2010, 5, 1), new Date(2000, 5, 1))).toBe(-10);
    expect(yearsBetween(new Date(5), new Date(5))).toBe(0);
    expect(yearsBetween(new Date(6), new Date(5))).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => yearsBetween(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => yearsBetween(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.nat(30_000).map((days) => new Date(1970, 0, days));

  it('are the opposite backwards', () => {
    fc.assert(fc.property(date, date, (a, b) => yearsBetween(a, b) === (0 - yearsBetween(b, a))), RUNS);
  });

  it('count what was added', () => {
    fc.assert(fc.property(date, fc.nat(50), (start, count) => start.getDate() > 28 || yearsBetween(start, new Date(start.getFullYear() + count, start.getMonth(), start.getDate())) === count), RUNS);
  });
});
