import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vectorDistance } from './function.ts';

const RUNS = { seed: 8955, numRuns: 200 };

describe('distance of vectors', () => {
  it('agrees with the example of 30 seconds of code', () => {
    expect(vectorDistance([10, 0, 5], [20, 0, 10])).toBeCloseTo(11.180339887498949, 12);
    expect(vectorDistance([0, 0], [3, 4])).toBe(5);
    expect(vectorDistance([5], [2])).toBe(3);
    expect(vectorDistance([1, 2, 3, 4], [2, 3, 4, 5])).toBe(2);
  });

  it('knows no dimension and special numbers', () => {
    expect(vectorDistance([], [])).toBe(0);
    expect(vectorDistance([1e200, 0], [0, 0])).toBe(1e200);
    expect(vectorDistance([Number.NaN], [0])).toBeNaN();
  });

  it('throws for other input', () => {
    expect(() => vectorDistance('ab' as never, [])).toThrow(new TypeError('expected two arrays of numbers'));
    expect(() => vectorDistance([1], ['1' as never])).toThrow(new TypeError('expected two arrays of numbers'));
    expect(() => vectorDistance([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
  });

  const vector = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }));

  it('is the same in both directions', () => {
    fc.assert(fc.property(vector, vector, (a, b) => vectorDistance(a, b) === vectorDistance(b, a) && vectorDistance(a, a) === 0), RUNS);
  });

  it('is no longer than a detour', () => {
    fc.assert(fc.property(vector, vector, vector, (a, b, c) => vectorDistance(a, c) <= vectorDistance(a, b) + vectorDistance(b, c) + 1e-9), RUNS);
  });
});
