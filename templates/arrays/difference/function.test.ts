import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './function.ts';

const RUNS = { seed: 37, numRuns: 200 };
const numbers = fc.array(fc.nat(9));

describe('difference of arrays', () => {
  it('keeps what the others do not contain', () => {
    expect(difference([2, 1], [2, 3])).toEqual([1]);
    expect(difference(['a', 'b', 'c', 'd'], ['b'], ['d', 'x'])).toEqual(['a', 'c']);
  });

  it('keeps duplicates and the order', () => {
    expect(difference([3, 1, 3, 2], [1])).toEqual([3, 3, 2]);
  });

  it('compares like a Set', () => {
    expect(difference([Number.NaN, 0, '1'], [Number.NaN, -0, 1])).toEqual(['1']);
    expect(difference([{}], [{}])).toEqual([{}]);
    expect(difference([[1]], [[1], 1])).toEqual([[1]]);
  });

  it('handles empty arrays and none', () => {
    expect(difference([], [1])).toEqual([]);
    expect(difference([1, 2], [])).toEqual([1, 2]);
    const items = [1, 2];
    expect(difference(items)).toEqual(items);
    expect(difference(items)).not.toBe(items);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => difference('ab' as never, [])).toThrow(new TypeError('expected arrays, got string'));
    expect(() => difference([], null as never)).toThrow(new TypeError('expected arrays, got object'));
  });

  it('agrees with a search through all others', () => {
    fc.assert(fc.property(numbers, numbers, numbers, (items, a, b) => { expect(difference(items, a, b)).toEqual(items.filter((item) => !a.includes(item) && !b.includes(item))); }), RUNS);
  });

  it('is empty against itself and shares nothing with the others', () => {
    fc.assert(fc.property(numbers, numbers, (items, other) => difference(items, items).length === 0 && difference(items, other).every((item) => !other.includes(item))), RUNS);
  });
});
