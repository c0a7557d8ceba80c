import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSorted } from './function.ts';

const RUNS = { seed: 372, numRuns: 200 };
const sorted = fc.array(fc.integer({ min: -20, max: 20 })).map((items) => items.toSorted((a, b) => a - b));

describe('merged arrays', () => {
  it('are in ascending order', () => {
    expect(mergeSorted([1, 3, 5], [2, 3, 6])).toEqual([1, 2, 3, 3, 5, 6]);
    expect(mergeSorted([1, 2, 3], [4, 5])).toEqual([1, 2, 3, 4, 5]);
    expect(mergeSorted([4, 5], [1, 2, 3])).toEqual([1, 2, 3, 4, 5]);
    expect(mergeSorted(['a', 'c'], ['b'])).toEqual(['a', 'b', 'c']);
    expect(mergeSorted([10], [9])).toEqual([9, 10]);
  });

  it('may be empty', () => {
    expect(mergeSorted([], [])).toEqual([]);
    expect(mergeSorted([], [1])).toEqual([1]);
    expect(mergeSorted([1], [])).toEqual([1]);
  });

  it('have the items of the first array first', () => {
    expect(mergeSorted([0], [-0])).toEqual([0, -0]);
  });

  it('are new', () => {
    const a = [1];
    expect(mergeSorted(a, [])).not.toBe(a);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => mergeSorted('a' as never, [])).toThrow(new TypeError('expected two arrays, got string and object'));
    expect(() => mergeSorted([], 5 as never)).toThrow(new TypeError('expected two arrays, got object and number'));
  });

  it('agree with sorting', () => {
    fc.assert(fc.property(sorted, sorted, (a, b) => JSON.stringify(mergeSorted(a, b)) === JSON.stringify([...a, ...b].toSorted((x, y) => x - y))), RUNS);
  });

  it('do not depend on which is first', () => {
    fc.assert(fc.property(sorted, sorted, (a, b) => JSON.stringify(mergeSorted(a, b)) === JSON.stringify(mergeSorted(b, a))), RUNS);
  });
});
