import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allButLast } from './function.ts';

const RUNS = { seed: 505, numRuns: 200 };

describe('everything before the final item', () => {
  it('agrees with the examples of lodash', () => {
    expect(allButLast([1, 2, 3])).toEqual([1, 2]);
    expect(allButLast([1])).toEqual([]);
    expect(allButLast([])).toEqual([]);
  });

  it('leaves the array as it was', () => {
    const items = [1, 2];
    expect(allButLast(items)).toEqual([1]);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => allButLast('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => allButLast(null as never)).toThrow(new TypeError('expected an array, got object'));
  });

  it('is completed by the final item', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(), (items, item) => JSON.stringify(allButLast([...items, item])) === JSON.stringify(items)), RUNS);
  });

  it('is one item shorter', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => allButLast(items).length === Math.max(items.length - 1, 0)), RUNS);
  });
});
