import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceInWords } from './function.ts';

const RUNS = { seed: 6823, numRuns: 200 };

describe('time between dates in words', () => {
  it('agrees with the documentation of date-fns', () => {
    const from = new Date(2015, 0, 1);
    const vectors: [number, string][] = [
      [29, 'less than a minute'], [30, '1 minute'], [89, '1 minute'], [90, '2 minutes'], [44 * 60 + 29, '44 minutes'], [44 * 60 + 30, 'about 1 hour'], [89 * 60 + 29, 'about 1 hour'], [89 * 60 + 30, 'about 2 hours'],
      [86_369, 'about 24 hours'], [86_370, '1 day'], [41 * 3600 + 59 * 60 + 29, '1 day'], [41 * 3600 + 59 * 60 + 30, '2 days'], [29 * 86_400, '29 days'], [29 * 86_400 + 86_369, '30 days'], [30 * 86_400, 'about 1 month'],
      [44 * 86_400 + 86_369, 'about 1 month'], [44 * 86_400 + 86_370, 'about 2 months'], [59 * 86_400 + 86_369, 'about 2 months'], [60 * 86_400, '2 months'], [75 * 86_400, '3 months'],
    ];
    for (const [seconds, expected] of vectors) expect(distanceInWords(from, new Date(from.getTime() + seconds * 1000)), String(seconds)).toBe(expected);
    expect(distanceInWords(new Date(2014, 6, 2), new Date(2015, 0, 2))).toBe('6 months');
  });

  it('counts long times in years', () => {
    const from = new Date(2015, 1, 28);
    for (const [to, expected] of [[new Date(2016, 1, 27), '12 months'], [new Date(2016, 1, 28), 'about 1 year'], [new Date(2016, 4, 27), 'about 1 year'], [new Date(2016, 4, 28), 'over 1 year'], [new Date(2016, 10, 27), 'over 1 year'], [new Date(2016, 10, 28), 'almost 2 years'], [new Date(2017, 1, 28), 'about 2 years'], [new Date(2025, 4, 30), 'over 10 years']] as const) expect(distanceInWords(from, to)).toBe(expected);
    expect(distanceInWords(new Date(2016, 0, 31), new Date(2017, 1, 28))).toBe('about 1 year');
    expect(distanceInWords(new Date(2016, 1, 29), new Date(2017, 1, 28))).toBe('about 1 year');
    expect(distanceInWords(new Date(2015, 0, 31), new Date(2016, 3, 30))).toBe('over 1 year');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => distanceInWords(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => distanceInWords(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.integer({ min: 1e12, max: 1.5e12 }).map((time) => new Date(time));

  it('is the same the other way round', () => {
    fc.assert(fc.property(date, date, (a, b) => distanceInWords(a, b) === distanceInWords(b, a)), RUNS);
  });

  it('has a number and a unit', () => {
    fc.assert(fc.property(date, date, (a, b) => /^(?:less than a minute|(?:(?:about|over|almost) )?(?:1 (?:minute|hour|day|month|year)|\d+ (?:minutes|hours|days|months|years)))$/.test(distanceInWords(a, b))), RUNS);
  });
});
