import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInYear } from './function.ts';

const RUNS = { seed: 6547, numRuns: 200 };

describe('days of a year', () => {
  it('knows leap years', () => {
    for (const year of [2024, 2000, 0, -4, 1600]) expect(daysInYear(year)).toBe(366);
    for (const year of [2012 + 1, 1900, 2100, 2022, -1]) expect(daysInYear(year)).toBe(365);
  });

  it('throws for what is no year', () => {
    for (const year of [1.5, Number.NaN, '2024']) expect(() => daysInYear(year as never)).toThrow(new RangeError(`expected a whole year, got ${year}`));
  });

  it('is the same every 400 years', () => {
    fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), (year) => daysInYear(year) === daysInYear(year + 400)), RUNS);
  });

  it('agrees with the calendar of dates', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => daysInYear(year) === (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000), RUNS);
  });
});
