import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutations } from './function.ts';

const RUNS = { seed: 362, numRuns: 200 };
const list = fc.uniqueArray(fc.nat(20), { maxLength: 5 });

describe('permutations', () => {
  it('come in lexicographic order', () => {
    expect(permutations([1, 2, 3])).toEqual([[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]);
    expect(permutations(['b', 'a'])).toEqual([['b', 'a'], ['a', 'b']]);
  });

  it('of one item or none are one', () => {
    expect(permutations([7])).toEqual([[7]]);
    expect(permutations([])).toEqual([[]]);
  });

  it('take equal items for different ones', () => {
    expect(permutations([1, 1])).toEqual([[1, 1], [1, 1]]);
  });

  it('are of at most eight items', () => {
    expect(() => permutations(Array.from({ length: 9 }))).toThrow(new RangeError('expected at most 8 items, got 9'));
    expect(permutations(Array.from({ length: 8 }, (_, index) => index)).length).toBe(40_320);
  });

  it('do not change the array', () => {
    const items = [1, 2];
    permutations(items);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => permutations('abc' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('are n! different ones', () => {
    fc.assert(fc.property(list, (items) => { const expected = [1, 1, 2, 6, 24, 120][items.length]; return new Set(permutations(items).map(String)).size === expected && permutations(items).length === expected; }), RUNS);
  });

  it('have all items', () => {
    fc.assert(fc.property(list, (items) => permutations(items).every((order) => order.toSorted((a, b) => a - b).join() === items.toSorted((a, b) => a - b).join())), RUNS);
  });
});
