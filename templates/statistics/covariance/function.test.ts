import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covariance } from './function.ts';

const POPULATION: boolean = false;
const RUNS = { seed: 1612, numRuns: 200 };

describe('covariance', () => {
  it('agrees with the example of simple-statistics', () => {
    expect(covariance([1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1], false)).toBe(-3.5);
    expect(covariance([1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1], true)).toBeCloseTo(-2.9166666667, 9);
    expect(covariance([2, 4, 6], [1, 1, 4], false)).toBe(3);
  });

  it('uses its default, and is NaN for too few pairs', () => {
    expect(covariance([1, 2, 4], [1, 3, 5])).toBe(covariance([1, 2, 4], [1, 3, 5], POPULATION));
    expect(covariance([1], [1], false)).toBeNaN();
    expect(covariance([1], [1], true)).toBe(0);
    expect(covariance([], [], true)).toBeNaN();
    expect(covariance([1, Number.NaN], [1, 2], false)).toBeNaN();
  });

  it('throws for other input', () => {
    expect(() => covariance('ab' as never, [])).toThrow(new TypeError('expected two arrays of numbers'));
    expect(() => covariance([1], ['1' as never])).toThrow(new TypeError('expected two arrays of numbers'));
    expect(() => covariance([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), { minLength: 2 });

  it('is the same in both orders', () => {
    fc.assert(fc.property(pairs, (points) => covariance(points.map(([x]) => x), points.map(([, y]) => y), false) === covariance(points.map(([, y]) => y), points.map(([x]) => x), false)), RUNS);
  });

  it('is the variance with itself', () => {
    fc.assert(fc.property(pairs, (points) => {
      const x = points.map(([value]) => value);
      const squares = x.reduce((sum, value) => sum + value * value, 0) - x.reduce((sum, value) => sum + value, 0) ** 2 / x.length;
      return Math.abs(covariance(x, x, false) - squares / (x.length - 1)) < 1e-6;
    }), RUNS);
  });
});
