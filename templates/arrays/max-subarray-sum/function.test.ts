import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSubarraySum } from './function.ts';

const RUNS = { seed: 1011, numRuns: 200 };

describe('largest sum of neighbours', () => {
  it('agrees with the examples of MBPP', () => {
    expect(maxSubarraySum([-2, -3, 4, -1, -2, 1, 5, -3])).toBe(7);
    expect(maxSubarraySum([-3, -4, 5, -2, -3, 2, 6, -4])).toBe(8);
    expect(maxSubarraySum([-4, -5, 6, -3, -4, 3, 7, -5])).toBe(10);
    expect(maxSubarraySum([-2, 1, -3, 4, -1, 2, 1, -5, 4])).toBe(6);
  });

  it('takes one number at least', () => {
    expect(maxSubarraySum([-3, -1, -2])).toBe(-1);
    expect(maxSubarraySum([])).toBeUndefined();
    expect(maxSubarraySum([1, Number.NaN])).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => maxSubarraySum('abc' as never)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => maxSubarraySum([1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 });

  it('agrees with all parts', () => {
    fc.assert(fc.property(numbers, (items) => {
      const sums = items.flatMap((_, from) => items.slice(from).map((_value, length) => items.slice(from, from + length + 1).reduce((sum, value) => sum + value)));
      return maxSubarraySum(items) === Math.max(...sums);
    }), RUNS);
  });

  it('is the same backwards', () => {
    fc.assert(fc.property(numbers, (items) => maxSubarraySum(items) === maxSubarraySum(items.toReversed())), RUNS);
  });
});
