import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartesianProduct } from './function.ts';

const RUNS = { seed: 361, numRuns: 200 };
const list = fc.uniqueArray(fc.nat(9), { maxLength: 4 });

describe('Cartesian product', () => {
  it('has every combination', () => {
    expect(cartesianProduct<unknown>(['x', 'y'], [1, 2])).toEqual([['x', 1], ['x', 2], ['y', 1], ['y', 2]]);
    expect(cartesianProduct([0, 1], [0, 1], [0, 1])).toEqual([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]]);
    expect(cartesianProduct([1, 2])).toEqual([[1], [2]]);
  });

  it('is empty with an empty array, and has one for no array', () => {
    expect(cartesianProduct([1, 2], [])).toEqual([]);
    expect(cartesianProduct()).toEqual([[]]);
  });

  it('keeps nested arrays', () => {
    expect(cartesianProduct<unknown>([[1]], [[2], 3])).toEqual([[[1], [2]], [[1], 3]]);
  });

  it('has at most 100,000 combinations', () => {
    const [hundred, thousand] = [100, 1000].map((length) => Array.from({ length }, (_, index) => index)) as [number[], number[]];
    expect(cartesianProduct(hundred, thousand).length).toBe(100_000);
    expect(() => cartesianProduct(hundred, thousand, [1, 2])).toThrow(new RangeError('expected at most 100000 combinations, got 200000'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => cartesianProduct([1], 'ab' as never)).toThrow(new TypeError('expected arrays, got string'));
  });

  it('has as many combinations as the lengths multiplied, no one twice', () => {
    fc.assert(fc.property(list, list, list, (a, b, c) => new Set(cartesianProduct(a, b, c).map(String)).size === a.length * b.length * c.length), RUNS);
  });

  it('has every item in its place', () => {
    fc.assert(fc.property(list, list, (a, b) => cartesianProduct(a, b).every(([x, y], index) => x === a[Math.floor(index / b.length)] && y === b[index % b.length])), RUNS);
  });
});
