import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestDate } from './function.ts';

const RUNS = { seed: 552, numRuns: 200 };
const times = fc.array(fc.integer({ min: -1e12, max: 1e13 }), { minLength: 1 });

describe('the earliest date', () => {
  it('is found wherever it is', () => {
    const [first, second, third] = [new Date(1987, 1, 11), new Date(1989, 6, 10), new Date(1995, 6, 2)];
    for (const dates of [[first, second, third], [third, first, second], [second, third, first]]) expect(earliestDate(dates)).toBe(first);
  });

  it('is the first of equal ones, undefined where there are none', () => {
    const dates = [new Date(0), new Date(0)];
    expect(earliestDate(dates)).toBe(dates[0]);
    expect(earliestDate([])).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => earliestDate('2024' as never)).toThrow(new TypeError('expected an array, got string'));
    for (const wrong of [new Date(Number.NaN), '2024', 0, null]) expect(() => earliestDate([new Date(0), wrong] as never)).toThrow(new TypeError('expected a valid Date at 1'));
  });

  it('is one of the dates', () => {
    fc.assert(fc.property(times, (all) => { const dates = all.map((time) => new Date(time)); return dates.includes(earliestDate(dates) as Date); }), RUNS);
  });

  it('has none earlier', () => {
    fc.assert(fc.property(times, (all) => earliestDate(all.map((time) => new Date(time)))?.getTime() === Math.min(...all)), RUNS);
  });
});
