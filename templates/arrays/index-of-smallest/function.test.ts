import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOfSmallest } from './function.ts';

const RUNS = { seed: 2885, numRuns: 200 };

describe('index of the smallest number', () => {
  it('is the first of several', () => {
    expect(indexOfSmallest([20, 30, 7])).toBe(2);
    expect(indexOfSmallest([3, 1, 1, 2])).toBe(1);
    expect(indexOfSmallest([5])).toBe(0);
    expect(indexOfSmallest([-0, 0])).toBe(0);
    expect(indexOfSmallest([0, 1, -2])).toBe(2);
  });

  it('passes NaN over', () => {
    expect(indexOfSmallest([Number.NaN, 1, Number.NaN])).toBe(1);
    expect(indexOfSmallest([Number.NaN])).toBe(-1);
    expect(indexOfSmallest([])).toBe(-1);
    expect(indexOfSmallest([Infinity])).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => indexOfSmallest('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => indexOfSmallest([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 });

  it('has a number that nothing exceeds', () => {
    fc.assert(fc.property(numbers, (items) => items[indexOfSmallest(items)] === Math.min(...items)), RUNS);
  });

  it('is the first such index', () => {
    fc.assert(fc.property(numbers, (items) => indexOfSmallest(items) === items.indexOf(items[indexOfSmallest(items)] as number)), RUNS);
  });
});
