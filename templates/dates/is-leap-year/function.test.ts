import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeapYear } from './function.ts';

const RUNS = { seed: 82, numRuns: 300 };

describe('leap year', () => {
  it('accepts every fourth year', () => {
    for (const year of [1996, 2004, 2020, 2024, 4, 0]) expect(isLeapYear(year), String(year)).toBe(true);
  });

  it('refuses other years', () => {
    for (const year of [2019, 2021, 2022, 2023, 1]) expect(isLeapYear(year), String(year)).toBe(false);
  });

  it('knows centuries', () => {
    for (const [year, leap] of [[1700, false], [1800, false], [1900, false], [2000, true], [2100, false], [2400, true], [1600, true]] as const) expect(isLeapYear(year), String(year)).toBe(leap);
  });

  it('knows years before the era', () => {
    for (const [year, leap] of [[-4, true], [-1, false], [-100, false], [-400, true]] as const) expect(isLeapYear(year), String(year)).toBe(leap);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isLeapYear(2024.5)).toThrow(new TypeError('expected a year as an integer, got 2024.5'));
    expect(() => isLeapYear('2024' as never)).toThrow(new TypeError('expected a year as an integer, got string'));
    expect(() => isLeapYear(Number.NaN)).toThrow(TypeError);
    expect(() => isLeapYear(new Date(0) as never)).toThrow(new TypeError('expected a year as an integer, got object'));
  });

  it('agrees with the calendar of the runtime', () => {
    fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), (year) => {
      const day = new Date(0);
      day.setUTCFullYear(year, 1, 29);
      return isLeapYear(year) === (day.getUTCMonth() === 1);
    }), RUNS);
  });

  it('repeats every 400 years', () => {
    fc.assert(fc.property(fc.integer({ min: -99_999, max: 99_999 }), (year) => isLeapYear(year) === isLeapYear(year + 400)), RUNS);
  });
});
