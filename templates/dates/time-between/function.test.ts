import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBetween } from './function.ts';

const RUNS = { seed: 713, numRuns: 200 };
const MILLISECONDS_PER_UNIT = 3_600_000;

function between(units: number): number {
  return timeBetween(new Date(1_700_000_000_000), new Date(1_700_000_000_000 + Math.round(units * MILLISECONDS_PER_UNIT)));
}

describe('time between dates', () => {
  it('counts whole units', () => {
    expect([0, 1, 2, 25, 1000].map(between)).toEqual([0, 1, 2, 25, 1000]);
  });

  it('cuts off what is not whole, towards zero', () => {
    const step = 1 / MILLISECONDS_PER_UNIT;
    expect([between(2 - step), between(1 - step), between(-2 + step), between(-2)]).toEqual([1, 0, -1, -2]);
  });

  it('agrees with the example of date-fns', () => {
    const start = new Date(2014, 6, 2, 6, 50);
    expect(timeBetween(start, new Date(2014, 6, 2, 19))).toBe(Math.trunc((12 * 60 + 10) * 60_000 / MILLISECONDS_PER_UNIT));
  });

  it('is 0 without a sign', () => {
    expect(timeBetween(new Date(5), new Date(5))).toBe(0);
    expect(timeBetween(new Date(MILLISECONDS_PER_UNIT - 1), new Date(0))).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    const date = new Date(0);
    expect(() => timeBetween(0 as never, date)).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => timeBetween(date, new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  it('is opposite backwards', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => timeBetween(new Date(a), new Date(b)) === (-timeBetween(new Date(b), new Date(a)) || 0)), RUNS);
  });

  it('counts what was added', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: -10_000, max: 10_000 }), (time, units) => timeBetween(new Date(time), new Date(time + units * MILLISECONDS_PER_UNIT)) === units), RUNS);
  });
});
