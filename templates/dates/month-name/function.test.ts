import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthName } from './function.ts';

const LOCALE = 'en-US';
const RUNS = { seed: 9451, numRuns: 200 };

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

describe('name of a month', () => {
  it('is that of the number or the date', () => {
    for (const [index, name] of NAMES.entries()) {
      expect(monthName(index + 1, 'en-US')).toBe(name);
      expect(monthName(new Date(2023, index, 1), 'en-US')).toBe(name);
      expect(monthName(new Date(2023, index + 1, 0, 23, 59, 59, 999), 'en-US')).toBe(name);
    }
  });

  it('is in the language asked for', () => {
    expect(monthName(3, 'de-DE')).toBe('März');
    expect(monthName(new Date(2024, 0, 1), 'fr-FR')).toBe('janvier');
    expect(monthName(5)).toBe(monthName(5, LOCALE));
  });

  it('throws for what is no month', () => {
    for (const month of [0, 13, 1.5, Number.NaN]) expect(() => monthName(month)).toThrow(new RangeError(`expected a valid Date or a month from 1 to 12, got ${month}`));
    expect(() => monthName(new Date(Number.NaN))).toThrow(new RangeError('expected a valid Date or a month from 1 to 12, got Invalid Date'));
    expect(() => monthName('1' as never)).toThrow(new TypeError('expected a Date or a month from 1 to 12, got string'));
    expect(() => monthName(1, 'not a tag')).toThrow(RangeError);
  });

  it('is the same for all days of a month', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.nat(11), fc.integer({ min: 1, max: 28 }), (year, month, day) => monthName(new Date(year, month, day), 'en-US') === NAMES[month]), RUNS);
  });

  it('is that of the number of a date', () => {
    fc.assert(fc.property(fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time)), (date) => monthName(date) === monthName(date.getMonth() + 1)), RUNS);
  });
});
