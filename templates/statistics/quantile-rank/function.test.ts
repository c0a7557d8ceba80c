import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileRank } from './function.ts';

const RUNS = { seed: 9662, numRuns: 200 };

describe('share of numbers up to a value', () => {
  it('is the place among all', () => {
    expect(quantileRank([4, 3, 1, 2], 3)).toBe(0.75);
    expect(quantileRank([1, 2, 3, 4], 1)).toBe(0.25);
    expect(quantileRank([4, 3, 2, 3, 1], 3)).toBe(0.7);
    expect(quantileRank([2, 2, 2], 2)).toBeCloseTo(2 / 3, 12);
  });

  it('is that of the next smaller one between two', () => {
    expect(quantileRank([1, 2, 3, 4], 2.5)).toBe(0.5);
    expect(quantileRank([1, 2], 0)).toBe(0);
    expect(quantileRank([1, 2], 3)).toBe(1);
    expect(quantileRank([], 1)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => quantileRank('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => quantileRank([1, '2' as never], 1)).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.nat(20), { minLength: 1 });

  it('never goes down', () => {
    fc.assert(fc.property(numbers, fc.nat(20), fc.nat(20), (items, a, b) => quantileRank(items, Math.min(a, b)) <= quantileRank(items, Math.max(a, b))), RUNS);
  });

  it('is from 0 to 1', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -5, max: 25 }), (items, value) => quantileRank(items, value) >= 0 && quantileRank(items, value) <= 1), RUNS);
  });
});
