import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoSum } from './function.ts';

const RUNS = { seed: 205, numRuns: 200 };

describe('two numbers with a sum', () => {
  it('agrees with the well-known examples', () => {
    expect(twoSum([2, 7, 11, 15], 9)).toEqual([0, 1]);
    expect(twoSum([3, 2, 4], 6)).toEqual([1, 2]);
    expect(twoSum([3, 3], 6)).toEqual([0, 1]);
  });

  it('takes no item twice', () => {
    expect(twoSum([3, 1], 6)).toBeUndefined();
    expect(twoSum([], 0)).toBeUndefined();
    expect(twoSum([5, -5, 0], 0)).toEqual([0, 1]);
    expect(twoSum([Number.NaN, 1], 1)).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => twoSum('12' as never, 3)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => twoSum([1, '2' as never], 3)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => twoSum([1, 2], '3' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 8 });

  it('has the sum', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -9, max: 9 }), (items, target) => {
      const [first, second] = twoSum(items, target) ?? [];
      return first === undefined || second === undefined || (first < second && (items[first] as number) + (items[second] as number) === target);
    }), RUNS);
  });

  it('finds one where there is one', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -9, max: 9 }), (items, target) => (twoSum(items, target) !== undefined) === items.some((a, i) => items.slice(i + 1).some((b) => a + b === target))), RUNS);
  });
});
