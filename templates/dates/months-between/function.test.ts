import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBetween } from './function.ts';

const RUNS = { seed: 9537, numRuns: 200 };

function between(from: [number, number, number], to: [number, number, number]): number {
  return monthsBetween(new Date(from[0], from[1] - 1, from[2], 12), new Date(to[0], to[1] - 1, to[2], 12));
}

describe('months between dates', () => {
  it('counts whole months', () => {
    expect(between([2014, 1, 31], [2014, 9, 1])).toBe(7);
    expect(between([2024, 1, 15], [2024, 2, 14])).toBe(0);
    expect(between([2024, 1, 15], [2024, 2, 15])).toBe(1);
    expect(between([2023, 11, 5], [2024, 2, 4])).toBe(2);
    expect(between([2023, 11, 5], [2025, 11, 5])).toBe(24);
    expect(between([2024, 5, 5], [2024, 5, 5])).toBe(0);
  });

  it('takes the last day of a short month', () => {
    expect(between([2023, 1, 31], [2023, 2, 27])).toBe(0);
    expect(between([2023, 1, 31], [2023, 2, 28])).toBe(1);
    expect(between([2024, 1, 31], [2024, 2, 28])).toBe(0);
    expect(between([2024, 1, 30], [2024, 2, 29])).toBe(1);
    expect(between([2024, 2, 29], [2025, 2, 28])).toBe(12);
    expect(between([2024, 3, 31], [2024, 4, 30])).toBe(1);
    expect(between([2024, 12, 31], [2025, 1, 31])).toBe(1);
  });

  it('looks at the time of day', () => {
    expect(monthsBetween(new Date(2024, 0, 15, 12), new Date(2024, 1, 15, 11, 59))).toBe(0);
    expect(monthsBetween(new Date(2024, 0, 15, 12), new Date(2024, 1, 15, 12))).toBe(1);
  });

  it('is negative backwards, and 0 without a sign', () => {
    expect(between([2014, 9, 1], [2014, 1, 31])).toBe(-7);
    expect(between([2024, 2, 14], [2024, 1, 15])).toBe(0);
  });

  it('keeps the dates', () => {
    const [from, to] = [new Date(2024, 0, 31), new Date(2024, 4, 5)];
    monthsBetween(from, to);
    expect([from, to]).toEqual([new Date(2024, 0, 31), new Date(2024, 4, 5)]);
  });

  it('throws a TypeError that says what was expected', () => {
    const date = new Date(0);
    expect(() => monthsBetween('2024-01-01' as never, date)).toThrow(new TypeError('expected a valid Date, got 2024-01-01'));
    expect(() => monthsBetween(date, new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  it('counts what was added', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 28 }), fc.nat(300), (month, day, months) => {
      const [from, to] = [new Date(1990, month, day, 12), new Date(1990, month + months, day, 12)];
      return monthsBetween(from, to) === months && monthsBetween(from, new Date(to.getTime() - 1)) === Math.max(months - 1, 0);
    }), RUNS);
  });

  it('is opposite backwards', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(1990, 0, days));
    fc.assert(fc.property(day, day, (a, b) => monthsBetween(a, b) === (-monthsBetween(b, a) || 0)), RUNS);
  });
});
