import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { union } from './function.ts';

const RUNS = { seed: 350, numRuns: 200 };
const arrays = fc.array(fc.array(fc.nat(6)), { maxLength: 4 });

describe('union of arrays', () => {
  it('agrees with the example of lodash', () => {
    expect(union([2], [1, 2])).toEqual([2, 1]);
  });

  it('has every item once, in order of appearance', () => {
    expect(union([3, 1, 1], [2, 3], [4, 1])).toEqual([3, 1, 2, 4]);
    expect(union(['a'], [], ['b'])).toEqual(['a', 'b']);
    expect(union([5, 5])).toEqual([5]);
    expect(union()).toEqual([]);
  });

  it('compares like a set', () => {
    expect(union([Number.NaN, 0], [Number.NaN, -0])).toEqual([Number.NaN, 0]);
    expect(union<unknown>([{}, [1]], [{}, [1]])).toEqual([{}, [1], {}, [1]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => union([1], 'ab' as never)).toThrow(new TypeError('expected arrays, got string'));
    expect(() => union(null as never)).toThrow(new TypeError('expected arrays, got object'));
  });

  it('has every item of every array', () => {
    fc.assert(fc.property(arrays, (lists) => { const all = union(...lists); return lists.flat(1).every((item) => all.includes(item)) && all.every((item) => lists.some((list) => list.includes(item))); }), RUNS);
  });

  it('has no item twice', () => {
    fc.assert(fc.property(arrays, (lists) => { const all = union(...lists); return all.every((item, index) => all.indexOf(item) === index); }), RUNS);
  });

  it('can be done in any grouping', () => {
    fc.assert(fc.property(fc.array(fc.nat(6)), fc.array(fc.nat(6)), fc.array(fc.nat(6)), (a, b, c) => JSON.stringify(union(union(a, b), c)) === JSON.stringify(union(a, union(b, c)))), RUNS);
  });
});
