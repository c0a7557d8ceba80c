import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAfter } from './function.ts';

const RUNS = { seed: 2765, numRuns: 200 };

describe('date after another', () => {
  it('agrees with the examples of date-fns', () => {
    expect(isAfter(new Date(1989, 6, 10), new Date(1987, 1, 11))).toBe(true);
    expect(isAfter(new Date(1987, 1, 11), new Date(1989, 6, 10))).toBe(false);
  });

  it('is a millisecond away, not the same', () => {
    expect(isAfter(new Date(5), new Date(5))).toBe(false);
    expect(isAfter(new Date(5), new Date(6))).toBe(false);
    expect(isAfter(new Date(6), new Date(5))).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isAfter(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => isAfter(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.integer({ min: -2e12, max: 4e12 }).map((time) => new Date(time));

  it('is not so both ways', () => {
    fc.assert(fc.property(date, date, (a, b) => !(isAfter(a, b) && isAfter(b, a))), RUNS);
  });

  it('agrees with the numbers', () => {
    fc.assert(fc.property(date, date, (a, b) => isAfter(a, b) === (a.getTime() > b.getTime())), RUNS);
  });
});
