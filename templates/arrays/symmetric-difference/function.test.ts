import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricDifference } from './function.ts';

const RUNS = { seed: 351, numRuns: 200 };
const list = fc.array(fc.nat(6));

describe('symmetric difference', () => {
  it('agrees with the examples of lodash', () => {
    expect(symmetricDifference([2, 1], [2, 3])).toEqual([1, 3]);
  });

  it('has every item once, first those of the first array', () => {
    expect(symmetricDifference([4, 4, 1], [3, 1, 3])).toEqual([4, 3]);
    expect(symmetricDifference([], [1, 1])).toEqual([1]);
    expect(symmetricDifference([1], [])).toEqual([1]);
    expect(symmetricDifference([1, 2], [2, 1])).toEqual([]);
  });

  it('compares like a set', () => {
    expect(symmetricDifference([Number.NaN, 0], [Number.NaN, -0])).toEqual([]);
    expect(symmetricDifference<unknown>([{}], [{}])).toEqual([{}, {}]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => symmetricDifference('a' as never, [])).toThrow(new TypeError('expected two arrays, got string and object'));
    expect(() => symmetricDifference([], undefined as never)).toThrow(new TypeError('expected two arrays, got object and undefined'));
  });

  it('has the same items the other way round', () => {
    fc.assert(fc.property(list, list, (a, b) => JSON.stringify(symmetricDifference(a, b).toSorted()) === JSON.stringify(symmetricDifference(b, a).toSorted())), RUNS);
  });

  it('has what is in one array and not in the other', () => {
    fc.assert(fc.property(list, list, (a, b) => { const result = symmetricDifference(a, b); return [0, 1, 2, 3, 4, 5, 6].every((item) => result.includes(item) === (a.includes(item) !== b.includes(item))); }), RUNS);
  });
});
