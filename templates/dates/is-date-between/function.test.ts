import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateBetween } from './function.ts';

const RUNS = { seed: 9103, numRuns: 200 };

function between(time: number, start: number, end: number): boolean {
  return isDateBetween(new Date(time), new Date(start), new Date(end));
}

describe('date between dates', () => {
  it('agrees with the examples of date-fns', () => {
    const [start, end] = [new Date(2014, 0, 1), new Date(2014, 0, 7)];
    expect(isDateBetween(new Date(2014, 0, 3), start, end)).toBe(true);
    expect(isDateBetween(new Date(2014, 0, 10), start, end)).toBe(false);
    expect(isDateBetween(new Date(2013, 11, 31), start, end)).toBe(false);
  });

  it('includes both ends to the millisecond', () => {
    expect([between(99, 100, 200), between(100, 100, 200), between(150, 100, 200), between(200, 100, 200), between(201, 100, 200)]).toEqual([false, true, true, true, false]);
    expect([between(100, 100, 100), between(101, 100, 100)]).toEqual([true, false]);
  });

  it('turns a range that is the wrong way round', () => {
    expect([between(99, 200, 100), between(100, 200, 100), between(200, 200, 100), between(201, 200, 100)]).toEqual([false, true, true, false]);
  });

  it('is false for invalid dates', () => {
    for (const [time, start, end] of [[Number.NaN, 0, 1], [0, Number.NaN, 1], [0, -1, Number.NaN]] as const) expect(between(time, start, end)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    const date = new Date(0);
    expect(() => isDateBetween('2014' as never, date, date)).toThrow(new TypeError('expected Dates, got string'));
    expect(() => isDateBetween(date, 0 as never, date)).toThrow(new TypeError('expected Dates, got number'));
    expect(() => isDateBetween(date, date, undefined as never)).toThrow(new TypeError('expected Dates, got undefined'));
  });

  it('is the same for a turned range', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), fc.integer(), (time, a, b) => between(time, a, b) === between(time, b, a)), RUNS);
  });

  it('moves with all three dates', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), fc.integer(), fc.integer(), (time, a, b, shift) => between(time, a, b) === between(time + shift, a + shift, b + shift)), RUNS);
  });
});
