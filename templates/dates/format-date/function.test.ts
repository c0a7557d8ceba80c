import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from './function.ts';

const RUNS = { seed: 3461, numRuns: 200 };
const PATTERN = 'YYYY-MM-DD';
const date = new Date(2024, 2, 5, 7, 8, 9, 6);

describe('formatted date', () => {
  it('knows every token', () => {
    const vectors: [string, string][] = [
      ['YYYY-MM-DD', '2024-03-05'], ['DD.MM.YYYY', '05.03.2024'], ['M/D/YY', '3/5/24'], ['dddd, D MMMM YYYY', 'Tuesday, 5 March 2024'], ['ddd MMM D', 'Tue Mar 5'],
      ['HH:mm:ss.SSS', '07:08:09.006'], ['H:m:s', '7:8:9'], ['hh:mm A', '07:08 AM'], ['h A', '7 AM'], ['YYYY-MM-DD[T]HH:mm', '2024-03-05T07:08'],
    ];
    for (const [pattern, expected] of vectors) expect(formatDate(date, pattern), pattern).toBe(expected);
  });

  it('knows all names', () => {
    const months = Array.from({ length: 12 }, (_, month) => formatDate(new Date(2024, month, 1), 'MMMM'));
    expect(months.join(' ')).toBe('January February March April May June July August September October November December');
    const days = Array.from({ length: 7 }, (_, day) => formatDate(new Date(2024, 5, 2 + day), 'dddd'));
    expect(days.join(' ')).toBe('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');
  });

  it('counts 12 hours from 12 to 11', () => {
    const hours = [0, 1, 11, 12, 13, 23].map((hour) => formatDate(new Date(2024, 0, 1, hour), 'h A, hh'));
    expect(hours).toEqual(['12 AM, 12', '1 AM, 01', '11 AM, 11', '12 PM, 12', '1 PM, 01', '11 PM, 11']);
  });

  it('copies everything else, and texts in brackets', () => {
    expect(formatDate(date, '')).toBe('');
    expect(formatDate(date, '[Date:] D [of MMMM]')).toBe('Date: 5 of MMMM');
    expect(formatDate(date, '[] éß ?')).toBe(' éß ?');
    expect(formatDate(date, '[YYYY')).toBe('[2024');
  });

  it('uses its default', () => {
    expect(formatDate(date)).toBe(formatDate(date, PATTERN));
  });

  it('fills the year up to four digits', () => {
    const ancient = new Date(date);
    ancient.setFullYear(33);
    expect(formatDate(ancient, 'YYYY YY')).toBe('0033 33');
    ancient.setFullYear(0);
    expect(formatDate(ancient, 'YYYY')).toBe('0000');
    ancient.setFullYear(9999);
    expect(formatDate(ancient, 'YYYY')).toBe('9999');
  });

  it('throws for what can not be written', () => {
    expect(() => formatDate(new Date(Number.NaN))).toThrow(new RangeError('expected a date of the years 0 to 9999, got Invalid Date'));
    for (const year of [-1, 10_000]) {
      const far = new Date(date);
      far.setFullYear(year);
      expect(() => formatDate(far)).toThrow(RangeError);
    }
    expect(() => formatDate('2024-03-05' as never)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => formatDate(date, 5 as never)).toThrow(new TypeError('expected a string as pattern, got number'));
  });

  it('agrees with the ISO format of the runtime', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), (time) => {
      const value = new Date(time);
      const local = new Date(time - value.getTimezoneOffset() * 60_000);
      return formatDate(value, 'YYYY-MM-DD[T]HH:mm:ss.SSS[Z]') === local.toISOString();
    }), RUNS);
  });

  it('sorts as text as the dates do', () => {
    const time = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(2000, 0, days));
    fc.assert(fc.property(time, time, (a, b) => (formatDate(a, 'YYYYMMDD') < formatDate(b, 'YYYYMMDD')) === (a < b)), RUNS);
  });
});
