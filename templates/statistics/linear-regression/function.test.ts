import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearRegression } from './function.ts';

const RUNS = { seed: 483, numRuns: 200 };
const points = fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })), { minLength: 2, maxLength: 30 }).filter((data) => new Set(data.map(([x]) => x)).size > 1);

describe('line through points', () => {
  it('hits points on a line', () => {
    expect(linearRegression([0, 1], [0, 1])).toEqual({ slope: 1, intercept: 0, r2: 1 });
    expect(linearRegression([1, 2, 3], [5, 7, 9])).toEqual({ slope: 2, intercept: 3, r2: 1 });
    expect(linearRegression([0, 2, 4], [10, 6, 2])).toEqual({ slope: -2, intercept: 10, r2: 1 });
  });

  it("agrees with Anscombe's quartet", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const { slope, intercept, r2 } = linearRegression(x, y);
    expect(slope).toBeCloseTo(0.500_090_9, 6);
    expect(intercept).toBeCloseTo(3.000_090_9, 6);
    expect(r2).toBeCloseTo(0.666_542_46, 7);
  });

  it('is flat for constant heights, and then explains nothing', () => {
    expect(linearRegression([1, 2, 3], [4, 4, 4])).toEqual({ slope: 0, intercept: 4, r2: Number.NaN });
  });

  it('throws where there is no line', () => {
    for (const [x, y] of [[[], []], [[1], [2]], [[3, 3, 3], [1, 2, 3]]] as const) expect(() => linearRegression(x, y)).toThrow(new RangeError('expected at least two different numbers in x'));
    expect(() => linearRegression([1, 2], [1, 2, 3])).toThrow(new RangeError('expected arrays of equal length, got 2 and 3'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => linearRegression(5 as never, [1])).toThrow(new TypeError('expected arrays, got number'));
    expect(() => linearRegression([1, 2], null as never)).toThrow(new TypeError('expected arrays, got object'));
    expect(() => linearRegression([1, Number.NaN], [1, 2])).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => linearRegression([1, 2], [1, '2' as never])).toThrow(new TypeError('expected finite numbers, got string'));
  });

  it('leaves errors that add up to 0 and do not depend on x', () => {
    fc.assert(fc.property(points, (data) => {
      const { slope, intercept } = linearRegression(data.map(([x]) => x), data.map(([, y]) => y));
      const errors = data.map(([x, y]) => y - (slope * x + intercept));
      const total = errors.reduce((sum, error) => sum + error, 0);
      const weighted = errors.reduce((sum, error, index) => sum + error * (data[index] as [number, number])[0], 0);
      return Math.abs(total) < 1e-6 && Math.abs(weighted) < 1e-5;
    }), RUNS);
  });

  it('explains a share from 0 to 1', () => {
    fc.assert(fc.property(points, (data) => {
      const { r2 } = linearRegression(data.map(([x]) => x), data.map(([, y]) => y));
      return Number.isNaN(r2) || (r2 >= 0 && r2 <= 1 + 1e-12);
    }), RUNS);
  });
});
