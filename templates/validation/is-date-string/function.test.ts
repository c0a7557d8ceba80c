import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateString } from './function.ts';

const FORMAT = 'YYYY-MM-DD';
const RUNS = { seed: 8601, numRuns: 300 };

function write(year: number, month: number, day: number): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return FORMAT.replace('YYYY', pad(year, 4)).replace('MM', pad(month, 2)).replace('DD', pad(day, 2));
}

describe('calendar date', () => {
  it('accepts first and last days of months', () => {
    for (const [month, days] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      expect(isDateString(write(2023, month + 1, 1)), `1.${month + 1}.`).toBe(true);
      expect(isDateString(write(2023, month + 1, days)), `${days}.${month + 1}.`).toBe(true);
      expect(isDateString(write(2023, month + 1, days + 1)), `${days + 1}.${month + 1}.`).toBe(false);
    }
  });

  it('knows leap years (every fourth, not 1900, but 2000)', () => {
    const leapDays: [number, boolean][] = [[2024, true], [2023, false], [2000, true], [1900, false], [2100, false], [1600, true], [0, true]];
    for (const [year, leap] of leapDays) expect(isDateString(write(year, 2, 29)), String(year)).toBe(leap);
  });

  it('refuses month 0 and 13, day 0 and 32', () => {
    for (const text of [write(2024, 0, 1), write(2024, 13, 1), write(2024, 1, 0), write(2024, 1, 32), write(2024, 99, 99)]) expect(isDateString(text), text).toBe(false);
  });

  it('refuses other lengths, separators and digits', () => {
    const good = write(2024, 11, 12);
    const wrong = ['', good.slice(1), `${good}0`, `${good}T00:00`, ` ${good}`, `${good}\n`, good.replace('1', 'l'), good.replace('2', '２'), good.replace('2', '+'), good.replace('11', '1 '), good.replace('11', '-1'), good.replace('12', '1.'), good.replace(/\D/, '~')];
    for (const text of wrong.filter((text) => text !== good)) expect(isDateString(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isDateString(new Date(0) as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('agrees with the calendar of the runtime', () => {
    const year = fc.integer({ min: 1000, max: 9999 });
    fc.assert(fc.property(year, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (y, m, d) => {
      const date = new Date(Date.UTC(y, m - 1, d));
      const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
      return isDateString(write(y, m, d)) === real;
    }), RUNS);
  });

  it('answers true or false for any text', () => {
    const near = fc.stringMatching(/^[0-9./-]{10}$/);
    fc.assert(fc.property(fc.oneof(fc.string(), near), (text) => typeof isDateString(text) === 'boolean'), RUNS);
  });
});
