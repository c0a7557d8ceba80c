import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameDay } from './function.ts';

const RUNS = { seed: 6713, numRuns: 200 };

describe('same day', () => {
  it('goes from midnight to midnight', () => {
    expect(isSameDay(new Date(2014, 8, 4, 6, 0), new Date(2014, 8, 4, 18, 0))).toBe(true);
    expect(isSameDay(new Date(2024, 1, 29, 0, 0, 0, 0), new Date(2024, 1, 29, 23, 59, 59, 999))).toBe(true);
    expect(isSameDay(new Date(2024, 1, 28, 23, 59, 59, 999), new Date(2024, 1, 29, 0, 0))).toBe(false);
  });

  it('compares month and year too', () => {
    expect(isSameDay(new Date(2014, 8, 4), new Date(2014, 9, 4))).toBe(false);
    expect(isSameDay(new Date(2014, 8, 4), new Date(2015, 8, 4))).toBe(false);
  });

  it('keeps the dates', () => {
    const date = new Date(2024, 5, 3, 12, 30);
    isSameDay(date, date);
    expect(date).toEqual(new Date(2024, 5, 3, 12, 30));
  });

  it('is false for invalid dates', () => {
    const invalid = new Date(Number.NaN);
    for (const [a, b] of [[invalid, invalid], [invalid, new Date(0)], [new Date(0), invalid]] as const) expect(isSameDay(a, b)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isSameDay('2024-06-03' as never, new Date(0))).toThrow(new TypeError('expected Dates, got string'));
    expect(() => isSameDay(new Date(0), undefined as never)).toThrow(new TypeError('expected Dates, got undefined'));
  });

  it('agrees with the written date', () => {
    const time = fc.integer({ min: 1.7e12, max: 1.7e12 + 3 * 86_400_000 }).map((value) => new Date(value));
    fc.assert(fc.property(time, time, (a, b) => isSameDay(a, b) === (a.toDateString() === b.toDateString())), RUNS);
  });

  it('is symmetric and true for itself', () => {
    const time = fc.integer({ min: 0, max: 2e8 }).map((value) => new Date(value));
    fc.assert(fc.property(time, time, (a, b) => isSameDay(a, b) === isSameDay(b, a) && isSameDay(a, a)), RUNS);
  });
});
