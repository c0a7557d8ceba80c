import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthLargest } from './function.ts';

const RANK = 2;
const RUNS = { seed: 5314, numRuns: 200 };

describe('n-th largest number', () => {
  it('agrees with known ranks', () => {
    expect(nthLargest([3, 1, 4, 2], 2)).toBe(3);
    expect(nthLargest([5, 5, 4], 2)).toBe(5);
    expect(nthLargest([1, 2, 3], 3)).toBe(1);
    expect(nthLargest([10, 9, 1], 1)).toBe(10);
  });

  it('uses its default, keeps the array and ends', () => {
    const numbers = [2, 3, 1];
    expect(nthLargest(numbers)).toBe(nthLargest([1, 2, 3], RANK));
    expect(numbers).toEqual([2, 3, 1]);
    expect(nthLargest([], 1)).toBeUndefined();
    expect(nthLargest([1, 2], 3)).toBeUndefined();
  });

  it('throws for what is no rank and no number', () => {
    for (const rank of [0, -1, 1.5, Number.NaN]) expect(() => nthLargest([1], rank)).toThrow(new RangeError(`expected a rank from 1, got ${rank}`));
    expect(() => nthLargest('12' as never)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => nthLargest([1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
    expect(() => nthLargest([1, Number.NaN])).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer(), { minLength: 1 });

  it('has the extreme at rank 1', () => {
    fc.assert(fc.property(numbers, (items) => nthLargest(items, 1) === Math.max(...items)), RUNS);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 5 }), (items, rank) => nthLargest(items, rank) === nthLargest(items.toReversed(), rank)), RUNS);
  });
});
