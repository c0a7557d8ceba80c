import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePeriod } from './function.ts';

const UNIT: string = 'month';
const RUNS = { seed: 6536, numRuns: 200 };

describe('dates in one period', () => {
  it('agree with the examples of date-fns', () => {
    expect(isSamePeriod(new Date(2014, 8, 2), new Date(2014, 8, 25), 'month')).toBe(true);
    expect(isSamePeriod(new Date(2014, 8, 2), new Date(2015, 8, 25), 'month')).toBe(false);
    expect(isSamePeriod(new Date(2014, 8, 2), new Date(2014, 8, 25), 'year')).toBe(true);
  });

  it('lie between its first and last moment', () => {
    const cases: [string, Date, Date][] = [
      ['hour', new Date(2024, 1, 29, 5), new Date(2024, 1, 29, 5, 59, 59, 999)],
      ['week', new Date(2024, 11, 30), new Date(2025, 0, 5, 23, 59, 59, 999)],
      ['month', new Date(2024, 1, 1), new Date(2024, 1, 29, 23, 59, 59, 999)],
      ['quarter', new Date(2024, 3, 1), new Date(2024, 5, 30, 23, 59, 59, 999)],
      ['year', new Date(2024, 0, 1), new Date(2024, 11, 31, 23, 59, 59, 999)],
    ];
    for (const [unit, first, last] of cases) {
      expect(isSamePeriod(first, last, unit), unit).toBe(true);
      expect(isSamePeriod(last, new Date(last.getTime() + 1), unit), unit).toBe(false);
      expect(isSamePeriod(new Date(first.getTime() - 1), first, unit), unit).toBe(false);
    }
  });

  it('uses its default and keeps the dates', () => {
    const [a, b] = [new Date(2024, 4, 31, 12, 30), new Date(2024, 3, 30)];
    expect(isSamePeriod(a, b)).toBe(isSamePeriod(a, b, UNIT));
    expect([a, b]).toEqual([new Date(2024, 4, 31, 12, 30), new Date(2024, 3, 30)]);
  });

  it('throws for other units', () => {
    for (const unit of ['day', 'months', '', 'toString']) expect(() => isSamePeriod(new Date(), new Date(), unit)).toThrow(new RangeError(`expected hour, week, month, quarter or year, got ${unit}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isSamePeriod(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => isSamePeriod(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.integer({ min: 1.6e12, max: 1.61e12 }).map((time) => new Date(time));
  const unit = fc.constantFrom('hour', 'week', 'month', 'quarter', 'year');

  it('are so in both orders', () => {
    fc.assert(fc.property(date, date, unit, (a, b, name) => isSamePeriod(a, b, name) === isSamePeriod(b, a, name) && isSamePeriod(a, a, name)), RUNS);
  });

  it('have equal fields', () => {
    fc.assert(fc.property(date, date, (a, b) => isSamePeriod(a, b, 'month') === (a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth())), RUNS);
  });
});
