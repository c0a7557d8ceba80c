import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from './function.ts';

const DEFAULT_DEPTH = 1;
const RUNS = { seed: 35, numRuns: 150 };
const nested = fc.letrec<{ tree: unknown[]; node: unknown }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof({ depthSize: 'small' }, fc.nat(9), tie('tree')),
})).tree;

/** All levels by recursion. */
function leaves(items: unknown[]): unknown[] {
  return items.reduce<unknown[]>((all, item) => all.concat(Array.isArray(item) ? leaves(item) : [item]), []);
}

describe('flattened array', () => {
  it('agrees with the examples of lodash', () => {
    expect(flatten([1, [2, [3, [4]], 5]], 1)).toEqual([1, 2, [3, [4]], 5]);
    expect(flatten([1, [2, [3, [4]], 5]], 2)).toEqual([1, 2, 3, [4], 5]);
    expect(flatten([1, [2, [3, [4]], 5]], Number.POSITIVE_INFINITY)).toEqual([1, 2, 3, 4, 5]);
  });

  it('uses its default depth', () => {
    const items = [1, [2, [3, [4, [5, [6, [7]]]]]]];
    expect(flatten(items)).toEqual(flatten(items, DEFAULT_DEPTH));
    expect(flatten([[1], 2])).toEqual([1, 2]);
  });

  it('copies for depths below one', () => {
    const items = [[1], 2];
    for (const depth of [0, -1, Number.NaN]) expect(flatten(items, depth), String(depth)).toEqual([[1], 2]);
    expect(flatten(items, 0)).not.toBe(items);
    expect(items).toEqual([[1], 2]);
  });

  it('drops holes and empty arrays, keeps other values', () => {
    expect(flatten(Object.assign(new Array<unknown>(4), { 1: 1, 2: [], 3: Object.assign(new Array<unknown>(4), { 0: undefined, 1: null, 3: 'ab' }) }), 1)).toEqual([1, undefined, null, 'ab']);
    expect(flatten([])).toEqual([]);
    expect(flatten(['ab', { 0: 'c', length: 1 }], 1)).toEqual(['ab', { 0: 'c', length: 1 }]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => flatten({} as never)).toThrow(new TypeError('expected an array, got object'));
    expect(() => flatten([], '1' as never)).toThrow(new TypeError('expected a number as depth, got string'));
  });

  it('agrees with recursion over all levels', () => {
    fc.assert(fc.property(nested, (items) => { expect(flatten(items, Number.POSITIVE_INFINITY)).toEqual(leaves(items)); }), RUNS);
  });

  it('can be done one level at a time', () => {
    fc.assert(fc.property(nested, fc.nat(3), (items, depth) => { expect(flatten(flatten(items, depth), 1)).toEqual(flatten(items, depth + 1)); }), RUNS);
  });
});
