import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partition } from './function.ts';

const RUNS = { seed: 34, numRuns: 200 };

describe('array in two parts', () => {
  it('separates what passes from what does not', () => {
    expect(partition([1, 2, 3, 4], (value) => value % 2 === 0)).toEqual([[2, 4], [1, 3]]);
    expect(partition(['a', '', 'b', null], (value) => value)).toEqual([['a', 'b'], ['', null]]);
  });

  it('hands over the index', () => {
    expect(partition(['a', 'b', 'c'], (_, index) => index < 1)).toEqual([['a'], ['b', 'c']]);
  });

  it('gives two empty parts for an empty array', () => {
    expect(partition([], () => true)).toEqual([[], []]);
  });

  it('keeps the array as it was and lets errors through', () => {
    const items = [3, 1];
    partition(items, Boolean);
    expect(items).toEqual([3, 1]);
    expect(() => partition([1], () => { throw new Error('no'); })).toThrow('no');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => partition(null as never, Boolean)).toThrow(new TypeError('expected an array, got object'));
    expect(() => partition([1], true as never)).toThrow(new TypeError('expected a function as predicate, got boolean'));
  });

  it('equals two filters', () => {
    fc.assert(fc.property(fc.array(fc.integer()), (items) => {
      const positive = (value: number): boolean => value > 0;
      expect(partition(items, positive)).toEqual([items.filter(positive), items.filter((value) => !positive(value))]);
    }), RUNS);
  });

  it('swaps its parts when the predicate is negated', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), (items, divisor) => {
      const [left, right] = partition(items, (value) => value % divisor === 0);
      expect(partition(items, (value) => value % divisor !== 0)).toEqual([right, left]);
    }), RUNS);
  });
});
