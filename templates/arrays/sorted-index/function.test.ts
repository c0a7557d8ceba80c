import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedIndex } from './function.ts';

const RUNS = { seed: 3195, numRuns: 200 };

describe('index that keeps the order', () => {
  it('agrees with the examples of lodash and 30 seconds of code', () => {
    expect(sortedIndex([30, 50], 40)).toBe(1);
    expect(sortedIndex([4, 5, 5, 5, 6], 5)).toBe(1);
    expect(sortedIndex([10, 20, 30, 30, 40], 30)).toBe(2);
  });

  it('may be at either end', () => {
    expect(sortedIndex([], 1)).toBe(0);
    expect(sortedIndex([1, 2], 0)).toBe(0);
    expect(sortedIndex([1, 2], 3)).toBe(2);
    expect(sortedIndex(['a', 'c'], 'b')).toBe(1);
    expect(sortedIndex([-Infinity, 0], -0)).toBe(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sortedIndex('abc' as never, 1 as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => sortedIndex([1], Number.NaN)).toThrow(new TypeError('expected a number or a string, got NaN'));
    expect(() => sortedIndex([1], null as never)).toThrow(new TypeError('expected a number or a string, got null'));
  });

  const sorted = fc.array(fc.nat(9)).map((items) => items.toSorted((a, b) => a - b));

  it('keeps the order', () => {
    fc.assert(fc.property(sorted, fc.nat(9), (items, value) => { expect(items.toSpliced(sortedIndex(items, value), 0, value)).toEqual([...items, value].sort((a, b) => a - b)); }), RUNS);
  });

  it('has the smaller ones before it', () => {
    fc.assert(fc.property(sorted, fc.nat(9), (items, value) => sortedIndex(items, value) === items.filter((item) => item < value).length), RUNS);
  });
});
