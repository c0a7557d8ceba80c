import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDaysBetween } from './function.ts';

const RUNS = { seed: 841, numRuns: 200 };

function between(from: number, to: number): number {
  return businessDaysBetween(new Date(2024, 5, from), new Date(2024, 5, to));
}

describe('working days between dates', () => {
  it('counts the first day and not the last', () => {
    expect(between(3, 7)).toBe(4);
    expect(between(3, 8)).toBe(5);
    expect(between(3, 10)).toBe(5);
    expect(between(3, 17)).toBe(10);
    expect(between(5, 5)).toBe(0);
  });

  it('does not count weekends', () => {
    expect(between(7, 10)).toBe(1);
    expect(between(8, 9)).toBe(0);
    expect(between(8, 10)).toBe(0);
    expect(between(9, 11)).toBe(1);
    expect(between(1, 30)).toBe(20);
  });

  it('is negative backwards', () => {
    expect(between(7, 3)).toBe(-4);
    expect(between(10, 7)).toBe(-1);
    expect(between(10, 8)).toBe(0);
  });

  it('does not care about the time of day', () => {
    expect(businessDaysBetween(new Date(2024, 5, 3, 23, 59), new Date(2024, 5, 4, 0, 1))).toBe(1);
    expect(businessDaysBetween(new Date(2024, 5, 3, 0, 1), new Date(2024, 5, 3, 23, 59))).toBe(0);
  });

  it('counts 262 in 2024 and 261 in 2018', () => {
    expect(businessDaysBetween(new Date(2024, 0, 1), new Date(2025, 0, 1))).toBe(262);
    expect(businessDaysBetween(new Date(2018, 0, 1), new Date(2019, 0, 1))).toBe(261);
  });

  it('knows years below 100', () => {
    const ancient = new Date(2024, 0, 1);
    ancient.setFullYear(99);
    const later = new Date(ancient);
    later.setDate(later.getDate() + 14);
    expect(businessDaysBetween(ancient, later)).toBe(10);
  });

  it('throws a TypeError that says what was expected', () => {
    const date = new Date(0);
    expect(() => businessDaysBetween('2024-06-03' as never, date)).toThrow(new TypeError('expected a valid Date, got 2024-06-03'));
    expect(() => businessDaysBetween(date, new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  it('agrees with counting day by day', () => {
    fc.assert(fc.property(fc.integer({ min: -4000, max: 4000 }), fc.nat(400), (start, length) => {
      const days = Array.from({ length }, (_, index) => new Date(2000, 0, start + index, 12));
      return businessDaysBetween(new Date(2000, 0, start), new Date(2000, 0, start + length)) === days.filter((day) => ![0, 6].includes(day.getDay())).length;
    }), RUNS);
  });

  it('adds up and is opposite backwards', () => {
    const day = fc.integer({ min: -5000, max: 5000 }).map((days) => new Date(2000, 0, days));
    fc.assert(fc.property(day, day, day, (a, b, c) => businessDaysBetween(a, b) + businessDaysBetween(b, c) === businessDaysBetween(a, c)), RUNS);
  });
});
