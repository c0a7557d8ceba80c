import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeAgo } from './function.ts';

const RUNS = { seed: 6313, numRuns: 200 };
const NOW = new Date(1_700_000_000_000);
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

function ago(milliseconds: number): string {
  return timeAgo(new Date(NOW.getTime() - milliseconds), NOW);
}

describe('time since a date', () => {
  it('takes the largest whole unit', () => {
    const vectors: [number, string][] = [
      [SECOND, '1 second ago'], [59 * SECOND, '59 seconds ago'], [60 * SECOND, '1 minute ago'], [3599 * SECOND, '59 minutes ago'], [HOUR, '1 hour ago'], [23 * HOUR, '23 hours ago'],
      [DAY, '1 day ago'], [6 * DAY, '6 days ago'], [7 * DAY, '1 week ago'], [29 * DAY, '4 weeks ago'], [30 * DAY, '1 month ago'], [364 * DAY, '12 months ago'], [365 * DAY, '1 year ago'], [800 * DAY, '2 years ago'],
    ];
    for (const [milliseconds, expected] of vectors) expect(ago(milliseconds)).toBe(expected);
  });

  it('cuts off what is not whole', () => {
    expect([ago(60 * SECOND - 1), ago(2 * HOUR - 1), ago(2 * DAY - 1), ago(730 * DAY - 1)]).toEqual(['59 seconds ago', '1 hour ago', '1 day ago', '1 year ago']);
  });

  it('says just now below a second', () => {
    expect([ago(0), ago(999), ago(-999)]).toEqual(['just now', 'just now', 'just now']);
  });

  it('speaks of the future likewise', () => {
    expect([ago(-SECOND), ago(-3 * DAY), ago(-365 * DAY)]).toEqual(['in 1 second', 'in 3 days', 'in 1 year']);
  });

  it('counts from now where nothing else is given', () => {
    expect(timeAgo(new Date(Date.now() - 5 * DAY - HOUR))).toBe('5 days ago');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => timeAgo('2024-01-01' as never)).toThrow(new TypeError('expected a valid Date, got 2024-01-01'));
    expect(() => timeAgo(NOW, new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  it('mirrors past and future', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 2_000_000_000 }), (milliseconds) => ago(milliseconds) === `${ago(-milliseconds).slice(3)} ago`), RUNS);
  });

  it('has an s unless it is one', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 2_000_000_000 }), (milliseconds) => /^(?:1 [a-z]+[^s]|[2-9] [a-z]+s|\d{2,} [a-z]+s) ago$/.test(ago(milliseconds))), RUNS);
  });
});
