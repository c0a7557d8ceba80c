import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOfLargest } from './function.ts';

const RUNS = { seed: 4446, numRuns: 200 };

describe('index of the largest number', () => {
  it('is the first of several', () => {
    expect(indexOfLargest([20, 30, 7])).toBe(1);
    expect(indexOfLargest([1, 3, 3, 2])).toBe(1);
    expect(indexOfLargest([5])).toBe(0);
    expect(indexOfLargest([-0, 0])).toBe(0);
    expect(indexOfLargest([0, -1, 2])).toBe(2);
  });

  it('passes NaN over', () => {
    expect(indexOfLargest([Number.NaN, 1, Number.NaN])).toBe(1);
    expect(indexOfLargest([Number.NaN])).toBe(-1);
    expect(indexOfLargest([])).toBe(-1);
    expect(indexOfLargest([-Infinity])).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => indexOfLargest('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => indexOfLargest([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 });

  it('has a number that nothing exceeds', () => {
    fc.assert(fc.property(numbers, (items) => items[indexOfLargest(items)] === Math.max(...items)), RUNS);
  });

  it('is the first such index', () => {
    fc.assert(fc.property(numbers, (items) => indexOfLargest(items) === items.indexOf(items[indexOfLargest(items)] as number)), RUNS);
  });
});
