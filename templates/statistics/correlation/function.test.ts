import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation } from './function.ts';

const RUNS = { seed: 4067, numRuns: 200 };
const pairs = fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })), { minLength: 3, maxLength: 30 }).filter((data) => [0, 1].every((side) => new Set(data.map((pair) => pair[side])).size > 1));

describe('relation of two arrays', () => {
  it('agrees with known values', () => {
    expect(correlation([1, 2, 3, 4, 5, 6], [2, 2, 3, 4, 5, 60])).toBeCloseTo(150 / Math.sqrt(17.5 * (3658 - 76 ** 2 / 6)), 12);
    expect(correlation([43, 21, 25, 42, 57, 59], [99, 65, 79, 75, 87, 81])).toBeCloseTo(0.529_808_9, 6);
    expect(correlation([1, 2, 3, 5, 8], [0.11, 0.12, 0.13, 0.15, 0.18])).toBeCloseTo(1, 12);
  });

  it('is 1 and -1 on a line, 0 for a symmetric shape', () => {
    expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 15);
    expect(correlation([1, 2, 3], [5, 3, 1])).toBeCloseTo(-1, 15);
    expect(correlation([-1, 0, 1], [1, 0, 1])).toBe(0);
  });

  it('never leaves -1 to 1 by rounding', () => {
    const x = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
    for (const factor of [3, 7, 0.1, -0.3, -1.1]) expect(Math.abs(correlation(x, x.map((value) => value * factor + 0.7)))).toBeLessThanOrEqual(1);
  });

  it('is NaN for too few numbers, constants, NaN and infinity', () => {
    for (const [x, y] of [[[], []], [[1], [2]], [[1, 1], [2, 3]], [[1, 2], [3, 3]], [[1, Number.NaN], [1, 2]], [[1, Number.POSITIVE_INFINITY], [1, 2]]] as const) expect(correlation(x, y)).toBeNaN();
  });

  it('throws for arrays that do not match', () => {
    expect(() => correlation([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
    expect(() => correlation('12' as never, [1])).toThrow(new TypeError('expected arrays, got string'));
    expect(() => correlation([1], undefined as never)).toThrow(new TypeError('expected arrays, got undefined'));
    expect(() => correlation([1], ['1' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('is symmetric and within -1 and 1', () => {
    fc.assert(fc.property(pairs, (data) => {
      const [x, y] = [data.map(([a]) => a), data.map(([, b]) => b)];
      return Math.abs(correlation(x, y) - correlation(y, x)) < 1e-12 && Math.abs(correlation(x, y)) <= 1;
    }), RUNS);
  });

  it('stays when one array moves and scales, and turns with its sign', () => {
    fc.assert(fc.property(pairs, fc.integer({ min: 1, max: 9 }), (data, factor) => {
      const [x, y] = [data.map(([a]) => a), data.map(([, b]) => b)];
      const r = correlation(x, y);
      return Math.abs(correlation(x.map((value) => value * factor + 5), y) - r) < 1e-9 && Math.abs(correlation(x.map((value) => -value), y) + r) < 1e-9;
    }), RUNS);
  });
});
