import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore } from './function.ts';

const RUNS = { seed: 8097, numRuns: 200 };

describe('date before another', () => {
  it('agrees with the examples of date-fns', () => {
    expect(isBefore(new Date(1989, 6, 10), new Date(1987, 1, 11))).toBe(false);
    expect(isBefore(new Date(1987, 1, 11), new Date(1989, 6, 10))).toBe(true);
  });

  it('is a millisecond away, not the same', () => {
    expect(isBefore(new Date(5), new Date(5))).toBe(false);
    expect(isBefore(new Date(5), new Date(6))).toBe(true);
    expect(isBefore(new Date(6), new Date(5))).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBefore(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => isBefore(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time));

  it('is not so both ways', () => {
    fc.assert(fc.property(date, date, (a, b) => !(isBefore(a, b) && isBefore(b, a))), RUNS);
  });

  it('agrees with the numbers', () => {
    fc.assert(fc.property(date, date, (a, b) => isBefore(a, b) === (a.getTime() < b.getTime())), RUNS);
  });
});
