import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doRangesOverlap } from './function.ts';

const RUNS = { seed: 7514, numRuns: 200 };

function overlap(a: number, b: number, c: number, d: number): boolean {
  return doRangesOverlap(new Date(a), new Date(b), new Date(c), new Date(d));
}

describe('overlapping time spans', () => {
  it('agrees with the examples of date-fns', () => {
    expect(doRangesOverlap(new Date(2014, 0, 10), new Date(2014, 0, 20), new Date(2014, 0, 17), new Date(2014, 0, 21))).toBe(true);
    expect(doRangesOverlap(new Date(2014, 0, 10), new Date(2014, 0, 20), new Date(2014, 0, 21), new Date(2014, 0, 22))).toBe(false);
    expect(doRangesOverlap(new Date(2014, 0, 10), new Date(2014, 0, 20), new Date(2014, 0, 20), new Date(2014, 0, 30))).toBe(false);
  });

  it('knows every order of the ends', () => {
    const vectors: [number, number, number, number, boolean][] = [[0, 5, 6, 9, false], [0, 5, 5, 9, false], [0, 5, 4, 9, true], [0, 9, 3, 5, true], [3, 5, 0, 9, true], [0, 5, 0, 5, true], [4, 9, 0, 5, true], [5, 9, 0, 5, false], [6, 9, 0, 5, false]];
    for (const [a, b, c, d, expected] of vectors) expect(overlap(a, b, c, d), [a, b, c, d].join()).toBe(expected);
  });

  it('takes spans of no length', () => {
    expect([overlap(3, 3, 0, 5), overlap(0, 5, 3, 3), overlap(0, 0, 0, 5), overlap(5, 5, 0, 5), overlap(3, 3, 3, 3)]).toEqual([true, true, false, false, false]);
  });

  it('throws for spans that end before they start', () => {
    expect(() => overlap(5, 4, 0, 9)).toThrow(new RangeError('expected spans that do not end before they start'));
    expect(() => overlap(0, 9, 5, 4)).toThrow(new RangeError('expected spans that do not end before they start'));
  });

  it('throws a TypeError that says what was expected', () => {
    const date = new Date(0);
    expect(() => doRangesOverlap(0 as never, date, date, date)).toThrow(new TypeError('expected valid Dates, got 0'));
    expect(() => doRangesOverlap(date, date, date, new Date(Number.NaN))).toThrow(new TypeError('expected valid Dates, got Invalid Date'));
  });

  const span = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })).map(([start, length]): [number, number] => [start, start + length]);

  it('is symmetric, and true for a span and itself', () => {
    fc.assert(fc.property(span, span, ([a, b], [c, d]) => overlap(a, b, c, d) === overlap(c, d, a, b) && overlap(a, b, a, b)), RUNS);
  });

  it('means that some moment lies in both', () => {
    fc.assert(fc.property(span, span, ([a, b], [c, d]) => overlap(a, b, c, d) === Array.from({ length: 80 }, (_, time) => time + 0.5).some((time) => time > a && time < b && time > c && time < d)), RUNS);
  });
});
