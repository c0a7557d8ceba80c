import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeRange } from './function.ts';

const RUNS = { seed: 5268, numRuns: 200 };

describe('array without some items', () => {
  it('agrees with the example of Ramda', () => {
    expect(removeRange([1, 2, 3, 4, 5, 6, 7, 8], 2, 3)).toEqual([1, 2, 6, 7, 8]);
  });

  it('loses one where no count is given', () => {
    expect(removeRange(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
    expect(removeRange(['a', 'b', 'c'], -1)).toEqual(['a', 'b']);
    expect(removeRange(['a', 'b', 'c'], 0)).toEqual(['b', 'c']);
    expect(removeRange(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
    expect(removeRange(['a', 'b', 'c'], 0, 0)).toEqual(['a', 'b', 'c']);
    expect(removeRange([], 0, 9)).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => removeRange('abc' as never, 0)).toThrow(new TypeError('expected an array, got string'));
    expect(() => removeRange([1], 0.5)).toThrow(new TypeError('expected an integer as start, got 0.5'));
    expect(() => removeRange([1], 0, -1)).toThrow(new TypeError('expected a count from 0, got -1'));
    expect(() => removeRange([1], 0, 1.5)).toThrow(new TypeError('expected a count from 0, got 1.5'));
  });

  it('agrees with splice and keeps the array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: -9, max: 9 }), fc.nat(9), (items, start, count) => {
      const [before, spliced] = [[...items], [...items]];
      spliced.splice(start, count);
      expect(removeRange(items, start, count)).toEqual(spliced);
      expect(items).toEqual(before);
    }), RUNS);
  });

  it('loses as many as there are', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(9), fc.nat(9), (items, start, count) => removeRange(items, start, count).length === items.length - Math.min(count, Math.max(items.length - start, 0))), RUNS);
  });
});
