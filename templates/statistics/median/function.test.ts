import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from './function.ts';

const RUNS = { seed: 92, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

describe('median', () => {
  it('is the middle of an odd number of values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([5])).toBe(5);
    expect(median([10, 9, 100, -5, 0])).toBe(9);
  });

  it('is the mean of the two middle ones of an even number', () => {
    expect(median([1, 2, 3, 4])).toBe(2.5);
    expect(median([7, 1])).toBe(4);
    expect(median([5, 6, 50, 1, -5, 0])).toBe(3);
  });

  it('sorts by value, not as text', () => {
    expect(median([10, 9, 1])).toBe(9);
    expect(median([-1, -10, -2])).toBe(-2);
  });

  it('is NaN for nothing and for NaN', () => {
    expect(median([])).toBeNaN();
    expect(median([1, Number.NaN, 3])).toBeNaN();
  });

  it('handles infinity and very large numbers', () => {
    expect(median([Number.NEGATIVE_INFINITY, 5, Number.POSITIVE_INFINITY])).toBe(5);
    expect(median([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
    expect(median([1.7e308, 1.6e308]) / 1e308).toBeCloseTo(1.65, 10);
    expect(median([5e-324, 5e-324])).toBe(5e-324);
  });

  it('keeps the array as it was', () => {
    const items = [3, 1, 2];
    median(items);
    expect(items).toEqual([3, 1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => median('123' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => median([1, null as never])).toThrow(new TypeError('expected numbers, got object'));
  });

  it('has at most half of the numbers on either side', () => {
    fc.assert(fc.property(numbers, (items) => {
      const middle = median(items);
      return items.filter((value) => value < middle).length * 2 <= items.length && items.filter((value) => value > middle).length * 2 <= items.length;
    }), RUNS);
  });

  it('does not depend on the order and is not moved by extremes', () => {
    fc.assert(fc.property(numbers, (items) => median(items.toReversed()) === median(items) && median([-1e9, ...items, 1e9]) === median(items)), RUNS);
  });
});
