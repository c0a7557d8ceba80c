import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allButFirst } from './function.ts';

const RUNS = { seed: 506, numRuns: 200 };

describe('everything after the item in front', () => {
  it('agrees with the examples of lodash', () => {
    expect(allButFirst([1, 2, 3])).toEqual([2, 3]);
    expect(allButFirst([1])).toEqual([]);
    expect(allButFirst([])).toEqual([]);
  });

  it('leaves the array as it was', () => {
    const items = [1, 2];
    expect(allButFirst(items)).toEqual([2]);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => allButFirst('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => allButFirst(null as never)).toThrow(new TypeError('expected an array, got object'));
  });

  it('is completed by the item in front', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(), (items, item) => JSON.stringify(allButFirst([item, ...items])) === JSON.stringify(items)), RUNS);
  });

  it('is one item shorter', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => allButFirst(items).length === Math.max(items.length - 1, 0)), RUNS);
  });
});
