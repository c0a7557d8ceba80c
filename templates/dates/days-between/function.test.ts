import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from './function.ts';

const RUNS = { seed: 81, numRuns: 200 };
const day = fc.date({ min: new Date('0050-01-01T00:00:00Z'), max: new Date('9000-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('days between dates', () => {
  it('counts calendar days', () => {
    expect(daysBetween('2024-01-01', '2024-01-31')).toBe(30);
    expect(daysBetween('2024-12-31', '2025-01-01')).toBe(1);
    expect(daysBetween('2000-01-01', '2024-01-01')).toBe(8766);
    expect(daysBetween('1970-01-01', '2038-01-19')).toBe(24_855);
  });

  it('knows leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
    expect(daysBetween('2000-02-28', '2000-03-01')).toBe(2);
  });

  it('is negative backwards and 0 on the same day', () => {
    expect(daysBetween('2024-01-31', '2024-01-01')).toBe(-30);
    expect(daysBetween('2024-01-01', '2024-01-01')).toBe(0);
    expect(daysBetween(new Date(2024, 5, 1, 23, 59), new Date(2024, 5, 1, 0, 1))).toBe(0);
  });

  it('counts days of Date objects, not 24 hours, also across summer time', () => {
    expect(daysBetween(new Date(2024, 0, 1, 23, 59), new Date(2024, 0, 2, 0, 1))).toBe(1);
    for (const month of [2, 9, 10]) expect(daysBetween(new Date(2024, month, 1), new Date(2024, month + 1, 1)), String(month)).toBe(month === 10 ? 30 : 31);
    expect(daysBetween('2024-03-01', new Date(2024, 2, 11, 12))).toBe(10);
  });

  it('knows the years before 100', () => {
    const early = new Date(2000, 0, 1);
    early.setFullYear(50, 0, 1);
    expect(daysBetween('0050-01-01', early)).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => daysBetween('2023-02-29', '2024-01-01')).toThrow(new TypeError('expected a Date or YYYY-MM-DD, got "2023-02-29"'));
    for (const wrong of ['', '2024-1-1', '2024-13-01', '2024-01-01T00:00:00Z', ' 2024-01-01', '2024-01-01\n', 'today']) expect(() => daysBetween('2024-01-01', wrong), wrong).toThrow(TypeError);
    expect(() => daysBetween(new Date(Number.NaN), '2024-01-01')).toThrow(new TypeError('expected a Date or YYYY-MM-DD, got null'));
    expect(() => daysBetween('2024-01-01', 5 as never)).toThrow(new TypeError('expected a Date or YYYY-MM-DD, got 5'));
    expect(() => daysBetween('2024-01-01', undefined as never)).toThrow(new TypeError('expected a Date or YYYY-MM-DD, got undefined'));
  });

  it('is the opposite backwards', () => {
    fc.assert(fc.property(day, day, (a, b) => daysBetween(a, b) + daysBetween(b, a) === 0), RUNS);
  });

  it('adds up over a day in between', () => {
    fc.assert(fc.property(day, day, day, (a, b, c) => daysBetween(a, b) + daysBetween(b, c) === daysBetween(a, c)), RUNS);
  });

  it('counts the days that were added', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: -50_000, max: 50_000 }), (start, days) => {
      const text = (count: number): string => new Date(count * 86_400_000).toISOString().slice(0, 10);
      return daysBetween(text(start), text(start + days)) === days;
    }), RUNS);
  });
});
