import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeek } from './function.ts';

const RUNS = { seed: 8938, numRuns: 200 };

describe('week number of ISO 8601', () => {
  it('agrees with the examples of the standard', () => {
    const vectors: [number, number, number, number][] = [
      [2005, 1, 1, 53], [2005, 1, 2, 53], [2005, 12, 31, 52], [2006, 1, 1, 52], [2006, 1, 2, 1], [2006, 12, 31, 52], [2007, 1, 1, 1], [2007, 12, 30, 52], [2007, 12, 31, 1],
      [2008, 1, 1, 1], [2008, 12, 28, 52], [2008, 12, 29, 1], [2009, 12, 31, 53], [2010, 1, 3, 53], [2010, 1, 4, 1],
    ];
    for (const [year, month, day, week] of vectors) expect(isoWeek(new Date(year, month - 1, day)), `${year}-${month}-${day}`).toBe(week);
  });

  it('is the same for all moments of a day', () => {
    expect(isoWeek(new Date(2024, 5, 2, 23, 59, 59, 999))).toBe(22);
    expect(isoWeek(new Date(2024, 5, 3, 0, 0))).toBe(23);
  });

  it('keeps the date, and gives NaN for an invalid one', () => {
    const date = new Date(2024, 5, 3, 12);
    isoWeek(date);
    expect(date).toEqual(new Date(2024, 5, 3, 12));
    expect(isoWeek(new Date(Number.NaN))).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isoWeek('2024-06-03' as never)).toThrow(new TypeError('expected a Date, got string'));
  });

  it('is 1 for 4 January of every year', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 9999 }), (year) => isoWeek(new Date(year, 0, 4)) === 1 && isoWeek(new Date(year, 11, 28)) >= 52), RUNS);
  });

  it('goes up by one every Monday, or starts again', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 150_000 }), (days) => {
      const [today, tomorrow] = [new Date(1800, 0, days, 12), new Date(1800, 0, days + 1, 12)];
      const [before, after] = [isoWeek(today), isoWeek(tomorrow)];
      if (tomorrow.getDay() !== 1) return before === after;
      return after === before + 1 || (after === 1 && before >= 52);
    }), RUNS);
  });
});
