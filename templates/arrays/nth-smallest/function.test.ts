import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthSmallest } from './function.ts';

const RANK = 2;
const RUNS = { seed: 9847, numRuns: 200 };

describe('n-th smallest number', () => {
  it('agrees with known ranks', () => {
    expect(nthSmallest([3, 1, 4, 2], 2)).toBe(2);
    expect(nthSmallest([5, 4, 4], 2)).toBe(4);
    expect(nthSmallest([1, 2, 3], 3)).toBe(3);
    expect(nthSmallest([10, 9, 1], 1)).toBe(1);
  });

  it('uses its default, keeps the array and ends', () => {
    const numbers = [2, 3, 1];
    expect(nthSmallest(numbers)).toBe(nthSmallest([1, 2, 3], RANK));
    expect(numbers).toEqual([2, 3, 1]);
    expect(nthSmallest([], 1)).toBeUndefined();
    expect(nthSmallest([1, 2], 3)).toBeUndefined();
  });

  it('throws for what is no rank and no number', () => {
    for (const rank of [0, -1, 1.5, Number.NaN]) expect(() => nthSmallest([1], rank)).toThrow(new RangeError(`expected a rank from 1, got ${rank}`));
    expect(() => nthSmallest('12' as never)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => nthSmallest([1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
    expect(() => nthSmallest([1, Number.NaN])).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer(), { minLength: 1 });

  it('has the extreme at rank 1', () => {
    fc.assert(fc.property(numbers, (items) => nthSmallest(items, 1) === Math.min(...items)), RUNS);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 5 }), (items, rank) => nthSmallest(items, rank) === nthSmallest(items.toReversed(), rank)), RUNS);
  });
});
