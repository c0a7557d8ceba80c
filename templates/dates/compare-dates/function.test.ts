import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates } from './function.ts';

const RUNS = { seed: 8006, numRuns: 200 };

describe('order of two dates', () => {
  it('agrees with the example of date-fns', () => {
    expect(compareDates(new Date(1987, 1, 11), new Date(1989, 6, 10))).toBe(-1);
    expect([new Date(1995, 6, 2), new Date(1987, 1, 11), new Date(1989, 6, 10)].sort(compareDates)).toEqual([new Date(1987, 1, 11), new Date(1989, 6, 10), new Date(1995, 6, 2)]);
  });

  it('is 0 for the same moment only', () => {
    expect(compareDates(new Date(5), new Date(5))).toBe(0);
    expect(compareDates(new Date(6), new Date(5))).toBe(1);
    expect(compareDates(new Date(5), new Date(6))).toBe(-1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => compareDates(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => compareDates(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time));

  it('is the opposite the other way round', () => {
    fc.assert(fc.property(date, date, (a, b) => compareDates(a, b) === (0 - compareDates(b, a))), RUNS);
  });

  it('sorts like the numbers', () => {
    fc.assert(fc.property(fc.array(date), (dates) => { expect(dates.toSorted(compareDates).map(Number)).toEqual(dates.map(Number).sort((a, b) => a - b)); }), RUNS);
  });
});
