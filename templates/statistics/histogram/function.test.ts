import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram } from './function.ts';

const RUNS = { seed: 9760, numRuns: 200 };
const BINS = 10;
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 });

function counts(data: number[], bins: number): number[] {
  return histogram(data, bins).map(({ count }) => count);
}

describe('counts in ranges', () => {
  it('agrees with NumPy', () => {
    expect(histogram([1, 2, 1], 2)).toEqual([{ start: 1, end: 1.5, count: 2 }, { start: 1.5, end: 2, count: 1 }]);
    expect(counts([1, 2, 3, 4, 5], 4)).toEqual([1, 1, 1, 2]);
    expect(counts([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([2, 2, 2, 2, 3]);
    expect(counts([-1, 0, 0.5, 1], 2)).toEqual([1, 3]);
  });

  it('spans half a unit on either side of equal numbers', () => {
    expect(histogram([5, 5], 1)).toEqual([{ start: 4.5, end: 5.5, count: 2 }]);
    expect(counts([5], 2)).toEqual([0, 1]);
  });

  it('is empty for no numbers', () => {
    expect(histogram([], 3)).toEqual([]);
  });

  it('uses its default and keeps the array', () => {
    const data = [3, 1, 2];
    expect(histogram(data)).toEqual(histogram(data, BINS));
    expect(data).toEqual([3, 1, 2]);
  });

  it('throws for impossible bins and no numbers', () => {
    for (const bins of [0, -1, 1.5, 10_001, Number.NaN]) expect(() => histogram([1], bins)).toThrow(new RangeError(`expected bins from 1 to 10000, got ${bins}`));
    expect(histogram([1, 2], 10_000)).toHaveLength(10_000);
    expect(() => histogram(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => histogram([1, Number.POSITIVE_INFINITY])).toThrow(new TypeError('expected finite numbers, got Infinity'));
    expect(() => histogram([1, '2' as never])).toThrow(new TypeError('expected finite numbers, got string'));
  });

  it('counts every number once', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 30 }), (data, bins) => histogram(data, bins).length === bins && counts(data, bins).reduce((sum, count) => sum + count, 0) === data.length), RUNS);
  });

  it('goes from the smallest to the largest number without a gap', () => {
    fc.assert(fc.property(numbers.filter((data) => new Set(data).size > 1), fc.integer({ min: 1, max: 30 }), (data, bins) => {
      const ranges = histogram(data, bins);
      return ranges[0]?.start === Math.min(...data) && Math.abs((ranges.at(-1) as { end: number }).end - Math.max(...data)) < 1e-9 && ranges.every(({ start }, index) => index === 0 || start === ranges[index - 1]?.end);
    }), RUNS);
  });
});
