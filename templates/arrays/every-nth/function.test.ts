import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyNth } from './function.ts';

const RUNS = { seed: 8704, numRuns: 200 };

describe('every nth item', () => {
  it('agrees with the example of 30 seconds of code', () => {
    expect(everyNth([1, 2, 3, 4, 5, 6], 2)).toEqual([2, 4, 6]);
  });

  it('begins with the nth', () => {
    expect(everyNth(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['c']);
    expect(everyNth([1, 2, 3], 1)).toEqual([1, 2, 3]);
    expect(everyNth([1, 2, 3], 4)).toEqual([]);
    expect(everyNth([], 1)).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => everyNth('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => everyNth([1], 0)).toThrow(new TypeError('expected a step from 1, got 0'));
    expect(() => everyNth([1], 1.5)).toThrow(new TypeError('expected a step from 1, got 1.5'));
  });

  it('agrees with the positions', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, step) => everyNth(items, step).every((item, index) => item === items[(index + 1) * step - 1])), RUNS);
  });

  it('are as many as fit', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, step) => everyNth(items, step).length === Math.floor(items.length / step)), RUNS);
  });
});
