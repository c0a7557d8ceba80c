import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthItem } from './function.ts';

const RUNS = { seed: 4967, numRuns: 200 };

describe('item at an index', () => {
  it('agrees with the examples of lodash', () => {
    expect(nthItem(['a', 'b', 'c', 'd'], 1)).toBe('b');
    expect(nthItem(['a', 'b', 'c', 'd'], -2)).toBe('c');
  });

  it('may be the first or the last, or none', () => {
    expect(nthItem([1, 2, 3], 0)).toBe(1);
    expect(nthItem([1, 2, 3], -1)).toBe(3);
    expect(nthItem([1, 2, 3], -3)).toBe(1);
    for (const index of [3, -4]) expect(nthItem([1, 2, 3], index)).toBeUndefined();
    expect(nthItem([], 0)).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => nthItem('abc' as never, 0)).toThrow(new TypeError('expected an array, got string'));
    expect(() => nthItem([1], 0.5)).toThrow(new TypeError('expected an integer as index, got 0.5'));
    expect(() => nthItem([1], '0' as never)).toThrow(new TypeError('expected an integer as index, got 0'));
  });

  it('is the one in brackets', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(9), (items, index) => nthItem(items, index) === items[index]), RUNS);
  });

  it('is counted from the end of the reversed array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(9), (items, index) => nthItem(items, -1 - index) === items.toReversed()[index]), RUNS);
  });
});
