import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestDate } from './function.ts';

const RUNS = { seed: 2514, numRuns: 200 };

describe('closest date', () => {
  it('agrees with the example of date-fns', () => {
    expect(closestDate(new Date(2015, 8, 6), [new Date(2000, 0, 1), new Date(2030, 0, 1)])).toEqual(new Date(2030, 0, 1));
  });

  it('is the first of several, or none', () => {
    const [before, after] = [new Date(9), new Date(11)];
    expect(closestDate(new Date(10), [new Date(0), after, before])).toBe(after);
    expect(closestDate(new Date(10), [before, after, new Date(10)])).toEqual(new Date(10));
    expect(closestDate(new Date(10), [])).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => closestDate(new Date(), {} as never)).toThrow(new TypeError('expected an array of dates, got object'));
    expect(() => closestDate(0 as never, [])).toThrow(new TypeError('expected valid dates, got 0'));
    expect(() => closestDate(new Date(), [new Date(Number.NaN)])).toThrow(new TypeError('expected valid dates, got Invalid Date'));
  });

  const date = fc.nat(100).map((time) => new Date(time));
  const dates = fc.array(date, { minLength: 1 });

  it('is one of the list', () => {
    fc.assert(fc.property(date, dates, (day, others) => others.includes(closestDate(day, others) as Date)), RUNS);
  });

  it('is not farther than any other', () => {
    fc.assert(fc.property(date, dates, (day, others) => { const found = closestDate(day, others) as Date; return others.every((other) => Math.abs(Number(other) - Number(day)) >= Math.abs(Number(found) - Number(day))); }), RUNS);
  });
});
