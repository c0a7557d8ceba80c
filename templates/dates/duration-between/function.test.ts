import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationBetween } from './function.ts';

const RUNS = { seed: 7571, numRuns: 200 };

function parts(from: Date, to: Date): number[] {
  return Object.values(durationBetween(from, to));
}

describe('time between two dates in units', () => {
  it('agrees with the example of date-fns', () => {
    expect(durationBetween(new Date(1929, 0, 15, 12, 0, 0), new Date(1968, 3, 4, 19, 5, 0))).toEqual({ years: 39, months: 2, days: 20, hours: 7, minutes: 5, seconds: 0 });
  });

  it('counts calendar months, short ones to their last day', () => {
    expect(parts(new Date(2024, 0, 31), new Date(2024, 1, 29))).toEqual([0, 1, 0, 0, 0, 0]);
    expect(parts(new Date(2024, 0, 31), new Date(2024, 2, 1))).toEqual([0, 1, 1, 0, 0, 0]);
    expect(parts(new Date(2024, 1, 29), new Date(2025, 1, 28))).toEqual([1, 0, 0, 0, 0, 0]);
    expect(parts(new Date(2023, 11, 31), new Date(2024, 11, 30))).toEqual([0, 11, 30, 0, 0, 0]);
    expect(parts(new Date(2024, 4, 10, 12), new Date(2024, 5, 10, 11, 59, 59))).toEqual([0, 0, 30, 23, 59, 59]);
  });

  it('cuts parts of seconds off', () => {
    expect(parts(new Date(2024, 0, 1), new Date(2024, 0, 1, 1, 2, 3, 999))).toEqual([0, 0, 0, 1, 2, 3]);
    expect(parts(new Date(5), new Date(5))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => durationBetween(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => durationBetween(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.tuple(fc.integer({ min: 1970, max: 2050 }), fc.nat(364), fc.nat(86_399)).map(([year, day, second]) => new Date(year, 0, 1 + day, 0, 0, second));

  it('is the same the other way round', () => {
    fc.assert(fc.property(date, date, (a, b) => { expect(parts(a, b)).toEqual(parts(b, a)); }), RUNS);
  });

  it('has no full unit', () => {
    fc.assert(fc.property(date, date, (a, b) => { const { months, days, hours, minutes, seconds } = durationBetween(a, b); return months < 12 && days < 31 && hours < 25 && minutes < 60 && seconds < 60; }), RUNS);
  });
});
