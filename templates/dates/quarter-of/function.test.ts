import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterOf } from './function.ts';

const RUNS = { seed: 1147, numRuns: 200 };

describe('quarter of a year', () => {
  it('changes every three months', () => {
    expect(Array.from({ length: 12 }, (_, month) => quarterOf(new Date(2024, month, 15)))).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  it('goes from the first to the last millisecond', () => {
    expect(quarterOf(new Date(2024, 2, 31, 23, 59, 59, 999))).toBe(1);
    expect(quarterOf(new Date(2024, 3, 1, 0, 0, 0, 0))).toBe(2);
    expect(quarterOf(new Date(2024, 11, 31, 23, 59, 59, 999))).toBe(4);
    expect(quarterOf(new Date(2025, 0, 1))).toBe(1);
  });

  it('is NaN for an invalid date', () => {
    expect(quarterOf(new Date(Number.NaN))).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => quarterOf('2024-06-03' as never)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => quarterOf(6 as never)).toThrow(new TypeError('expected a Date, got number'));
  });

  it('is the next one three months later', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.nat(11), (year, month) => quarterOf(new Date(year, month + 3, 10)) === (quarterOf(new Date(year, month, 10)) % 4) + 1), RUNS);
  });

  it('holds the month', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const date = new Date(1950, 0, days, 12);
      return Math.ceil((date.getMonth() + 1) / 3) === quarterOf(date);
    }), RUNS);
  });
});
