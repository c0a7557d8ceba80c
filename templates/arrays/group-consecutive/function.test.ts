import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupConsecutive } from './function.ts';

const RUNS = { seed: 509, numRuns: 200 };

describe('runs of equal items', () => {
  it('end where the value changes', () => {
    expect(groupConsecutive([1, 1, 2, 2, 2, 1])).toEqual([[1, 1], [2, 2, 2], [1]]);
    expect(groupConsecutive(['a', 'b'])).toEqual([['a'], ['b']]);
    expect(groupConsecutive(['a', 'a'])).toEqual([['a', 'a']]);
    expect(groupConsecutive([])).toEqual([]);
  });

  it('compare by SameValueZero and by identity', () => {
    expect(groupConsecutive([Number.NaN, Number.NaN])).toEqual([[Number.NaN, Number.NaN]]);
    expect(groupConsecutive([{ a: 1 }, { a: 1 }])).toEqual([[{ a: 1 }], [{ a: 1 }]]);
    expect(groupConsecutive([1, '1', undefined, undefined])).toEqual([[1], ['1'], [undefined, undefined]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => groupConsecutive('aab' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('flatten to the array', () => {
    fc.assert(fc.property(fc.array(fc.nat(2)), (items) => JSON.stringify(groupConsecutive(items).flat()) === JSON.stringify(items)), RUNS);
  });

  it('have one value each, other than their neighbours', () => {
    fc.assert(fc.property(fc.array(fc.nat(2)), (items) => groupConsecutive(items).every((run, index, all) => run.every((item) => item === run[0]) && run[0] !== all[index + 1]?.[0])), RUNS);
  });
});
