import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertItem } from './function.ts';

const RUNS = { seed: 370, numRuns: 200 };

describe('array with inserted items', () => {
  it('has them before the index', () => {
    expect(insertItem(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c']);
    expect(insertItem([1, 2], 0, 0)).toEqual([0, 1, 2]);
    expect(insertItem([1, 2], 2, 3, 4)).toEqual([1, 2, 3, 4]);
    expect(insertItem<unknown>([1], 0, [2])).toEqual([[2], 1]);
  });

  it('counts negative indexes from the end', () => {
    expect(insertItem([1, 3], -1, 2)).toEqual([1, 2, 3]);
  });

  it('stays within the array', () => {
    expect(insertItem([1], 99, 2)).toEqual([1, 2]);
    expect(insertItem([1], -99, 2)).toEqual([2, 1]);
    expect(insertItem([], 0, 1)).toEqual([1]);
    expect(insertItem([1, 2], 1)).toEqual([1, 2]);
  });

  it('does not change the array', () => {
    const items = [1, 2];
    insertItem(items, 0, 0);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => insertItem('ab' as never, 0, 'c')).toThrow(new TypeError('expected an array, got string'));
    expect(() => insertItem([1], 0.5, 2)).toThrow(new TypeError('expected an integer as index, got 0.5'));
    expect(() => insertItem([1], '0' as never, 2)).toThrow(new TypeError('expected an integer as index, got 0'));
  });

  it('has all items', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(9), fc.array(fc.nat()), (items, index, added) => insertItem(items, index, ...added).length === items.length + added.length), RUNS);
  });

  it('has the new items at their place', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.array(fc.nat()), fc.array(fc.nat()), (before, after, added) => JSON.stringify(insertItem([...before, ...after], before.length, ...added)) === JSON.stringify([...before, ...added, ...after]) || before.length === 0), RUNS);
  });
});
