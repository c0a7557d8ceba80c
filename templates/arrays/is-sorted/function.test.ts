import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSorted } from './function.ts';

const RUNS = { seed: 368, numRuns: 200 };

describe('sorted array', () => {
  it('has every item at most as large as the next', () => {
    expect(isSorted([1, 2, 2, 5])).toBe(true);
    expect(isSorted([-0, 0, -0])).toBe(true);
    expect(isSorted(['B', 'a', 'b'])).toBe(true);
    expect(isSorted([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY])).toBe(true);
  });

  it('is none when two are the wrong way round', () => {
    expect(isSorted([3, 1])).toBe(false);
    expect(isSorted([1, 2, 3, 2])).toBe(false);
    expect(isSorted(['a', 'B'])).toBe(false);
    expect(isSorted(['10', '9'])).toBe(true);
  });

  it('may be empty or have one item', () => {
    expect(isSorted([])).toBe(true);
    expect(isSorted([5])).toBe(true);
    expect(isSorted(['x'])).toBe(true);
  });

  it('has no NaN', () => {
    expect(isSorted([Number.NaN])).toBe(false);
    expect(isSorted([1, Number.NaN, 2])).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isSorted('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => isSorted([1, '2'] as never)).toThrow(new TypeError('expected an array of numbers or of strings'));
    expect(() => isSorted(['1', 2] as never)).toThrow(new TypeError('expected an array of numbers or of strings'));
    expect(() => isSorted([null] as never)).toThrow(new TypeError('expected an array of numbers or of strings'));
  });

  it('is one after sorting', () => {
    fc.assert(fc.property(fc.array(fc.integer()), (items) => isSorted(items.toSorted((a, b) => a - b))), RUNS);
  });

  it('agrees with sorting', () => {
    fc.assert(fc.property(fc.array(fc.nat(5), { maxLength: 5 }), (items) => isSorted(items) === (items.toSorted((a, b) => a - b).join() === items.join())), RUNS);
  });
});
