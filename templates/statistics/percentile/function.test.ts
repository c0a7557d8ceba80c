import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile } from './function.ts';

const DEFAULT_PERCENT = 50;
const RUNS = { seed: 95, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('percentile', () => {
  it('agrees with NumPy and spreadsheets', () => {
    const data = [15, 20, 35, 40, 50];
    for (const [percent, expected] of [[0, 15], [5, 16], [30, 23], [40, 29], [50, 35], [95, 48], [100, 50]] as const) expect(percentile(data, percent), String(percent)).toBeCloseTo(expected, 10);
    expect(percentile([1, 2, 3, 4], 25)).toBe(1.75);
    expect(percentile([1, 2, 3, 4], 90)).toBeCloseTo(3.7, 10);
  });

  it('sorts by value and keeps the array as it was', () => {
    const data = [10, 9, 100, 1];
    expect(percentile(data, 100)).toBe(100);
    expect(percentile(data, 0)).toBe(1);
    expect(data).toEqual([10, 9, 100, 1]);
  });

  it('uses its default', () => {
    expect(percentile([1, 5, 20, 7])).toBe(percentile([1, 5, 20, 7], DEFAULT_PERCENT));
  });

  it('handles one number, none, NaN and infinity', () => {
    expect(percentile([7], 33)).toBe(7);
    expect(percentile([], 50)).toBeNaN();
    expect(percentile([1, Number.NaN], 50)).toBeNaN();
    expect(percentile([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 50)).toBe(Number.POSITIVE_INFINITY);
    expect(percentile([1, 2, Number.POSITIVE_INFINITY], 50)).toBe(2);
  });

  it('throws for percentages out of range and no numbers', () => {
    for (const percent of [-0.1, 100.1, Number.NaN]) expect(() => percentile([1], percent)).toThrow(new RangeError(`expected a percentage from 0 to 100, got ${percent}`));
    expect(() => percentile('12' as never, 5)).toThrow(new TypeError('expected an array, got string'));
    expect(() => percentile([1, '2' as never], 5)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => percentile([1], '5' as never)).toThrow(new TypeError('expected numbers, got string'));
  });

  it('goes from the smallest to the largest and never down', () => {
    fc.assert(fc.property(numbers, fc.nat(100), fc.nat(100), (items, a, b) => {
      const [low, high] = [percentile(items, Math.min(a, b)), percentile(items, Math.max(a, b))];
      return low <= high && percentile(items, 0) === Math.min(...items) && percentile(items, 100) === Math.max(...items);
    }), RUNS);
  });

  it('hits the numbers themselves at their ranks', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (items) => {
      const sorted = items.toSorted((a, b) => a - b);
      return [0, 25, 50, 75, 100].every((percent, index) => percentile(items, percent) === sorted[index]);
    }), RUNS);
  });
});
