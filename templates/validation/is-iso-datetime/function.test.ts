import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDatetime } from './function.ts';

const RUNS = { seed: 7424, numRuns: 200 };

function expectAll(texts: string[], valid: boolean): void {
  for (const text of texts) expect(isIsoDatetime(text), text).toBe(valid);
}

describe('date and time', () => {
  it('accepts the examples of RFC 3339', () => {
    expectAll(['1985-04-12T23:20:50.52Z', '1996-12-19T16:39:57-08:00', '1990-12-31T23:59:60Z', '1990-12-31T15:59:60-08:00', '1937-01-01T12:00:27.87+00:20'], true);
  });

  it('agrees with validator.js', () => {
    expectAll(['2009-05-19 14:39:22-06:00', '2009-05-19T14:39:22+06:00', '2009-05-19 14:39:22Z', '2009-05-19t14:39:22z', '2009-05-19 00:00:00Z', '2009-05-19 14:39:22.000Z'], true);
    expectAll(['2010-02-18t00:23:23.33+24:00', '2009-05-31 14:60:55Z', '2010-02-18t24:23.33+0600', '2009-05-31 14:60:55Z', '2007-04-06T00:00', '2016-W53-4', '2009-05-19', '20090519T143922Z', '2009-05-19T14:39:22', '2009-05-19T14:39Z', '2009-05-19T14:39:22+0600', '2009-05-19T14:39:22.Z', ''], false);
  });

  it('knows leap days and the lengths of months', () => {
    expectAll(['2024-02-29T00:00:00Z', '2000-02-29T00:00:00Z', '2023-02-28T00:00:00Z', '2023-01-31T00:00:00Z', '2023-04-30T00:00:00Z', '2023-12-31T23:59:59Z', '0004-02-29T00:00:00Z'], true);
    expectAll(['2023-02-29T00:00:00Z', '1900-02-29T00:00:00Z', '2024-02-30T00:00:00Z', '2023-04-31T00:00:00Z', '2023-13-01T00:00:00Z', '2023-00-10T00:00:00Z', '2023-01-00T00:00:00Z', '2023-01-32T00:00:00Z'], false);
  });

  it('holds the limits of the clock and the offset', () => {
    expectAll(['2024-01-01T23:59:59+23:59', '2024-01-01T00:00:00-00:00'], true);
    expectAll(['2024-01-01T24:00:00Z', '2024-01-01T12:00:60Z', '2024-01-01T12:58:60Z', '2024-01-01T12:59:61Z', '2024-01-01T12:00:00+00:60', '2024-01-01T12:00:00+1:00', '2024-01-01T12:00:00 Z'], false);
  });

  it('has nothing around it', () => {
    expectAll([' 2024-01-01T12:00:00Z', '2024-01-01T12:00:00Z ', '2024-01-01T12:00:00Z\n', 'x2024-01-01T12:00:00Z', '2024-01-01_12:00:00Z', '2024-1-01T12:00:00Z', '２024-01-01T12:00:00Z'], false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isIsoDatetime(new Date(0) as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('accepts what the runtime writes', () => {
    fc.assert(fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), (time) => isIsoDatetime(new Date(time).toISOString())), RUNS);
  });

  it('agrees with the calendar of the runtime', () => {
    const pad = (value: number, length: number): string => String(value).padStart(length, '0');
    fc.assert(fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      return isIsoDatetime(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T12:00:00Z`) === (date.getUTCMonth() === month - 1);
    }), RUNS);
  });
});
