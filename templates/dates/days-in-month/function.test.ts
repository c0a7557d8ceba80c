import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from './function.ts';

const RUNS = { seed: 6562, numRuns: 200 };

describe('days of a month', () => {
  it('knows every month', () => {
    expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2023, index + 1))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it('knows leap years', () => {
    expect([2024, 2023, 1900, 2000, 2100, 1600, 0, -4, -1].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29, 28, 29, 29, 29, 28]);
  });

  it('throws for other months and for no integers', () => {
    for (const month of [0, 13, -1]) expect(() => daysInMonth(2024, month)).toThrow(new RangeError(`expected a month from 1 to 12, got ${month}`));
    expect(() => daysInMonth(2024, 1.5)).toThrow(new TypeError('expected integers, got 1.5'));
    expect(() => daysInMonth('2024' as never, 2)).toThrow(new TypeError('expected integers, got string'));
    expect(() => daysInMonth(2024, undefined as never)).toThrow(new TypeError('expected integers, got undefined'));
  });

  it('agrees with the calendar of the runtime', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => daysInMonth(year, month) === new Date(Date.UTC(year, month, 0)).getUTCDate()), RUNS);
  });

  it('adds up to 365 or 366', () => {
    fc.assert(fc.property(fc.integer({ min: -5000, max: 5000 }), (year) => {
      const total = Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1)).reduce((sum, days) => sum + days, 0);
      return total === (daysInMonth(year, 2) === 29 ? 366 : 365);
    }), RUNS);
  });
});
