import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection } from './function.ts';

const RUNS = { seed: 38, numRuns: 200 };
const numbers = fc.array(fc.nat(9));

describe('intersection of arrays', () => {
  it('keeps what all arrays contain', () => {
    expect(intersection([2, 1], [2, 3])).toEqual([2]);
    expect(intersection(['a', 'b', 'c'], ['c', 'b'], ['b', 'c', 'x'])).toEqual(['b', 'c']);
  });

  it('drops duplicates and keeps the order of the first array', () => {
    expect(intersection([3, 1, 3, 2], [1, 2, 3])).toEqual([3, 1, 2]);
  });

  it('compares like a Set', () => {
    expect(intersection([Number.NaN, '1', 1], [1, Number.NaN])).toEqual([Number.NaN, 1]);
    expect(intersection([{}], [{}])).toEqual([]);
  });

  it('handles empty arrays and one array alone', () => {
    expect(intersection([], [1])).toEqual([]);
    expect(intersection([1], [])).toEqual([]);
    expect(intersection([1, 1, 2])).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => intersection(null as never)).toThrow(new TypeError('expected arrays, got object'));
    expect(() => intersection([], 'a' as never)).toThrow(new TypeError('expected arrays, got string'));
  });

  it('agrees with a search through all others', () => {
    fc.assert(fc.property(numbers, numbers, numbers, (items, a, b) => {
      expect(intersection(items, a, b)).toEqual(items.filter((item, index) => items.indexOf(item) === index && a.includes(item) && b.includes(item)));
    }), RUNS);
  });

  it('holds the same items whatever the order of the arrays', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => { expect(intersection(a, b).toSorted()).toEqual(intersection(b, a).toSorted()); }), RUNS);
  });
});
