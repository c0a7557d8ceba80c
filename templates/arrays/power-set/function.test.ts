import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerSet } from './function.ts';

const RUNS = { seed: 364, numRuns: 200 };
const list = fc.uniqueArray(fc.nat(20), { maxLength: 7 });

describe('power set', () => {
  it('agrees with the example of 30-seconds-of-code', () => {
    expect(powerSet([1, 2])).toEqual([[], [1], [2], [1, 2]]);
  });

  it('keeps the order of the array', () => {
    expect(powerSet(['c', 'a', 'b'])).toEqual([[], ['c'], ['a'], ['c', 'a'], ['b'], ['c', 'b'], ['a', 'b'], ['c', 'a', 'b']]);
    expect(powerSet([])).toEqual([[]]);
    expect(powerSet([1, 1])).toEqual([[], [1], [1], [1, 1]]);
  });

  it('is of at most 16 items', () => {
    const many = Array.from({ length: 17 }, (_, index) => index);
    expect(() => powerSet(many)).toThrow(new RangeError('expected at most 16 items, got 17'));
    expect(powerSet(many.slice(1)).length).toBe(65_536);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => powerSet('abc' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('has 2 to the n subsets, no one twice', () => {
    fc.assert(fc.property(list, (items) => new Set(powerSet(items).map(String)).size === 2 ** items.length && powerSet(items).length === 2 ** items.length), RUNS);
  });

  it('has only items of the array, in order', () => {
    fc.assert(fc.property(list, (items) => powerSet(items).every((subset) => items.filter((item) => subset.includes(item)).join() === subset.join())), RUNS);
  });
});
