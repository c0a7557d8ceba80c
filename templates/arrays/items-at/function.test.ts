import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsAt } from './function.ts';

const RUNS = { seed: 4141, numRuns: 200 };

describe('items at several indexes', () => {
  it('agree with the example of d3-array', () => {
    expect(itemsAt(['a', 'b', 'c'], [1, 2, 0])).toEqual(['b', 'c', 'a']);
  });

  it('may be the same ones, or none', () => {
    expect(itemsAt(['a', 'b', 'c'], [0, -1, 0])).toEqual(['a', 'c', 'a']);
    expect(itemsAt(['a'], [1, -2])).toEqual([undefined, undefined]);
    expect(itemsAt(['a'], [])).toEqual([]);
    expect(itemsAt([], [0])).toEqual([undefined]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => itemsAt('abc' as never, [0])).toThrow(new TypeError('expected two arrays, got string and object'));
    expect(() => itemsAt([1], 0 as never)).toThrow(new TypeError('expected two arrays, got object and number'));
    expect(() => itemsAt([1], [0.5])).toThrow(new TypeError('expected integers as indexes, got 0.5'));
  });

  it('are one for each index', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.array(fc.nat(9)), (items, indexes) => itemsAt(items, indexes).every((item, at) => item === items[indexes[at] as number])), RUNS);
  });

  it('are a copy for all indexes in order', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => { expect(itemsAt(items, [...items.keys()])).toEqual(items); }), RUNS);
  });
});
