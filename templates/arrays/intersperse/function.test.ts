import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersperse } from './function.ts';

const RUNS = { seed: 1489, numRuns: 200 };

describe('array with separators', () => {
  it('agrees with the examples of Ramda and HumanEval', () => {
    expect(intersperse(['ba', 'n', 'n', 's'], 'a')).toEqual(['ba', 'a', 'n', 'a', 'n', 'a', 's']);
    expect(intersperse([5, 6, 3, 2], 8)).toEqual([5, 8, 6, 8, 3, 8, 2]);
    expect(intersperse([2, 2, 2], 2)).toEqual([2, 2, 2, 2, 2]);
    expect(intersperse([], 7)).toEqual([]);
  });

  it('has none around one item, and keeps arrays whole', () => {
    expect(intersperse(['a'], '-')).toEqual(['a']);
    expect(intersperse<unknown>([[1], [2]], undefined)).toEqual([[1], undefined, [2]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => intersperse('abc' as never, '-' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('has the items at every second place', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => { expect(intersperse(items, -1).filter((_, index) => index % 2 === 0)).toEqual(items); }), RUNS);
  });

  it('has one separator less than items', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => intersperse(items, -1).filter((item) => item === -1).length === Math.max(items.length - 1, 0)), RUNS);
  });
});
