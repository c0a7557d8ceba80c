import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayName } from './function.ts';

const RUNS = { seed: 9384, numRuns: 200 };
const LOCALE = 'en-US';

describe('name of the weekday', () => {
  it('knows all seven', () => {
    const names = Array.from({ length: 7 }, (_, day) => weekdayName(new Date(2024, 5, 2 + day), 'en-US'));
    expect(names).toEqual(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']);
  });

  it('speaks other languages', () => {
    const monday = new Date(2024, 5, 3);
    expect([weekdayName(monday, 'de-DE'), weekdayName(monday, 'fr-FR'), weekdayName(monday, 'es-ES')]).toEqual(['Montag', 'lundi', 'lunes']);
  });

  it('goes from midnight to midnight', () => {
    expect(weekdayName(new Date(2024, 5, 3, 0, 0, 0, 0), 'en-US')).toBe('Monday');
    expect(weekdayName(new Date(2024, 5, 3, 23, 59, 59, 999), 'en-US')).toBe('Monday');
  });

  it('uses its default', () => {
    expect(weekdayName(new Date(2024, 1, 29))).toBe(weekdayName(new Date(2024, 1, 29), LOCALE));
  });

  it('throws for what has no weekday', () => {
    expect(() => weekdayName(new Date(Number.NaN))).toThrow(new RangeError('expected a valid Date, got Invalid Date'));
    expect(() => weekdayName('2024-06-03' as never)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => weekdayName(new Date(0), 'no language')).toThrow(RangeError);
  });

  it('agrees with the number of the weekday', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) => weekdayName(new Date(2000, 0, days), 'en-US') === names[new Date(2000, 0, days).getDay()]), RUNS);
  });

  it('comes back after seven days and not before', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 1, max: 6 }), (days, more) => weekdayName(new Date(2000, 0, days)) === weekdayName(new Date(2000, 0, days + 7)) && weekdayName(new Date(2000, 0, days)) !== weekdayName(new Date(2000, 0, days + more))), RUNS);
  });
});
