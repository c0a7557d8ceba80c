import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestDate } from './function.ts';

const RUNS = { seed: 551, numRuns: 200 };
const times = fc.array(fc.integer({ min: -1e12, max: 1e13 }), { minLength: 1 });

describe('the latest date', () => {
  it('is found wherever it is', () => {
    const [first, second, third] = [new Date(1987, 1, 11), new Date(1989, 6, 10), new Date(1995, 6, 2)];
    for (const dates of [[first, second, third], [third, first, second], [second, third, first]]) expect(latestDate(dates)).toBe(third);
  });

  it('is the first of equal ones, undefined where there are none', () => {
    const dates = [new Date(0), new Date(0)];
    expect(latestDate(dates)).toBe(dates[0]);
    expect(latestDate([])).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => latestDate('2024' as never)).toThrow(new TypeError('expected an array, got string'));
    for (const wrong of [new Date(Number.NaN), '2024', 0, null]) expect(() => latestDate([new Date(0), wrong] as never)).toThrow(new TypeError('expected a valid Date at 1'));
  });

  it('is one of the dates', () => {
    fc.assert(fc.property(times, (all) => { const dates = all.map((time) => new Date(time)); return dates.includes(latestDate(dates) as Date); }), RUNS);
  });

  it('has none later', () => {
    fc.assert(fc.property(times, (all) => latestDate(all.map((time) => new Date(time)))?.getTime() === Math.max(...all)), RUNS);
  });
});
