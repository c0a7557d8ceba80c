import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinations } from './function.ts';

const SIZE = 2;
const RUNS = { seed: 363, numRuns: 200 };

describe('combinations', () => {
  it('come in the order of the array', () => {
    expect(combinations([1, 2, 3], 2)).toEqual([[1, 2], [1, 3], [2, 3]]);
    expect(combinations(['c', 'a', 'b'], 2)).toEqual([['c', 'a'], ['c', 'b'], ['a', 'b']]);
    expect(combinations([1, 2, 3], 1)).toEqual([[1], [2], [3]]);
    expect(combinations([1, 2, 3], 3)).toEqual([[1, 2, 3]]);
  });

  it('of nothing are one, of too many none', () => {
    expect(combinations([1, 2], 0)).toEqual([[]]);
    expect(combinations([], 0)).toEqual([[]]);
    expect(combinations([1, 2], 3)).toEqual([]);
    expect(combinations([], 1)).toEqual([]);
  });

  it('take equal items for different ones', () => {
    expect(combinations([1, 1], 1)).toEqual([[1], [1]]);
  });

  it('have so many items by default', () => {
    const items = Array.from({ length: SIZE + 1 }, (_, index) => index);
    expect(combinations(items)).toEqual(combinations(items, SIZE));
  });

  it('are at most 100,000', () => {
    const many = Array.from({ length: 448 }, (_, index) => index);
    expect(() => combinations(many, 2)).toThrow(new RangeError('expected at most 100000 combinations, got 100128'));
    expect(() => combinations(many, 446)).toThrow(RangeError);
    expect(combinations(many.slice(1), 2).length).toBe(99_681);
    expect(combinations(many, 447).length).toBe(448);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => combinations('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => combinations([1], -1)).toThrow(new TypeError('expected a size from 0, got -1'));
    expect(() => combinations([1], 1.5)).toThrow(new TypeError('expected a size from 0, got 1.5'));
  });

  it('are as many as the binomial coefficient, no one twice', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), (n, k) => { const factorial = (value: number): number => (value < 2 ? 1 : value * factorial(value - 1)); const found = combinations(Array.from({ length: n }, (_, index) => index), k); const expected = k > n ? 0 : factorial(n) / (factorial(k) * factorial(n - k)); return found.length === expected && new Set(found.map(String)).size === expected; }), RUNS);
  });

  it('keep the order', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), (n, k) => combinations(Array.from({ length: n }, (_, index) => index), k).every((chosen) => chosen.length === k && chosen.every((item, index) => index === 0 || item > (chosen[index - 1] as number)))), RUNS);
  });
});
