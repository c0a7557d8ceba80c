import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedUnique } from './function.ts';

const RUNS = { seed: 150, numRuns: 200 };

describe('different items in order', () => {
  it('agrees with the example of HumanEval', () => {
    expect(sortedUnique([5, 3, 5, 2, 3, 3, 9, 0, 123])).toEqual([0, 2, 3, 5, 9, 123]);
  });

  it('knows texts, few items and zero', () => {
    expect(sortedUnique(['b', 'a', 'b', 'B'])).toEqual(['B', 'a', 'b']);
    expect(sortedUnique([])).toEqual([]);
    expect(sortedUnique([0, -0])).toEqual([0]);
    expect(sortedUnique([10, 9, -1])).toEqual([-1, 9, 10]);
    const items = [2, 1];
    sortedUnique(items);
    expect(items).toEqual([2, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    for (const items of ['ba', [1, 'a'], ['a', 1], [1, Number.NaN], [null], [Number.NaN]]) expect(() => sortedUnique(items as never)).toThrow(new TypeError('expected an array of numbers or of strings'));
  });

  it('ascends', () => {
    fc.assert(fc.property(fc.array(fc.nat(20)), (items) => sortedUnique(items).every((item, index, all) => index === 0 || (all[index - 1] as number) < item)), RUNS);
  });

  it('has every item', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 2 })), (items) => { expect(new Set(sortedUnique(items))).toEqual(new Set(items)); }), RUNS);
  });
});
