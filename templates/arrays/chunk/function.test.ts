import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunk } from './function.ts';

const DEFAULT_SIZE = 1;
const RUNS = { seed: 31, numRuns: 200 };

describe('groups of an array', () => {
  it('agrees with the examples of lodash', () => {
    expect(chunk(['a', 'b', 'c', 'd'], 2)).toEqual([['a', 'b'], ['c', 'd']]);
    expect(chunk(['a', 'b', 'c', 'd'], 3)).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('uses its default size', () => {
    const items = Array.from({ length: DEFAULT_SIZE + 1 }, (_, index) => index);
    expect(chunk(items)).toEqual([items.slice(0, DEFAULT_SIZE), [DEFAULT_SIZE]]);
  });

  it('handles empty arrays and sizes at the edge', () => {
    expect(chunk([], 2)).toEqual([]);
    expect(chunk([1, 2], 2)).toEqual([[1, 2]]);
    expect(chunk([1, 2], 99)).toEqual([[1, 2]]);
    expect(chunk([1, 2], Number.POSITIVE_INFINITY)).toEqual([[1, 2]]);
    expect(chunk([1, 2, 3], 1.9)).toEqual([[1], [2], [3]]);
  });

  it('gives nothing for sizes below one', () => {
    for (const size of [0, -1, 0.9, -0, Number.NaN, Number.NEGATIVE_INFINITY]) expect(chunk([1, 2], size), String(size)).toEqual([]);
  });

  it('keeps the array as it was', () => {
    const items = [1, 2, 3];
    chunk(items, 2);
    expect(items).toEqual([1, 2, 3]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => chunk('abc' as never, 2)).toThrow(new TypeError('expected an array, got string'));
    expect(() => chunk([1], '2' as never)).toThrow(new TypeError('expected a number as size, got string'));
  });

  it('loses nothing and keeps the order', () => {
    fc.assert(fc.property(fc.array(fc.anything()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      expect(chunk(items, size).flat(1)).toEqual(items.flat(0));
    }), RUNS);
  });

  it('fills every group but the last', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const groups = chunk(items, size);
      return groups.length === Math.ceil(items.length / size) && groups.every((group, index) => (index < groups.length - 1 ? group.length === size : group.length >= 1 && group.length <= size));
    }), RUNS);
  });
});
