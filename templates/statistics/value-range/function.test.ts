import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueRange } from './function.ts';

const RUNS = { seed: 3814, numRuns: 200 };

describe('range of values', () => {
  it('agrees with the examples of MBPP', () => {
    expect(valueRange([2, 1, 5, 3])).toBe(4);
    expect(valueRange([9, 3, 2, 5, 1])).toBe(8);
    expect(valueRange([3, 2, 1])).toBe(2);
  });

  it('knows few, many and special numbers', () => {
    expect(valueRange([])).toBeUndefined();
    expect(valueRange([7])).toBe(0);
    expect(valueRange([-2, -9])).toBe(7);
    expect(valueRange([1, Number.NaN])).toBeNaN();
    expect(valueRange(Array.from({ length: 300_000 }, (_, index) => index))).toBe(299_999);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => valueRange('abc' as never)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => valueRange([1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer(), { minLength: 1 });

  it('is never negative', () => {
    fc.assert(fc.property(numbers, (items) => (valueRange(items) ?? -1) >= 0), RUNS);
  });

  it('is the same after a shift', () => {
    fc.assert(fc.property(numbers, (items) => valueRange(items) === valueRange(items.map((value) => value + 7))), RUNS);
  });
});
