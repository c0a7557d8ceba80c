import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from './function.ts';

const RUNS = { seed: 91, numRuns: 200 };

describe('mean', () => {
  it('agrees with known values', () => {
    expect(mean([4, 2, 8, 6])).toBe(5);
    expect(mean([1, 2])).toBe(1.5);
    expect(mean([7])).toBe(7);
    expect(mean([-3, 3, 0])).toBe(0);
    expect(mean([0.1, 0.2])).toBeCloseTo(0.15, 15);
  });

  it('is NaN for nothing', () => {
    expect(mean([])).toBeNaN();
  });

  it('carries NaN and infinity through', () => {
    expect(mean([1, Number.NaN])).toBeNaN();
    expect(mean([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
    expect(mean([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])).toBeNaN();
  });

  it('does not overflow', () => {
    expect(mean([1.7e308, 1.7e308])).toBe(1.7e308);
    expect(mean([-1.6e308, -1.6e308, -1.6e308, -1.6e308])).toBe(-1.6e308);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => mean(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => mean([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('lies between the smallest and the largest number', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (numbers) => mean(numbers) >= Math.min(...numbers) && mean(numbers) <= Math.max(...numbers)), RUNS);
  });

  it('moves and scales with the numbers', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), fc.integer({ min: -50, max: 50 }), (numbers, shift) => {
      return Math.abs(mean(numbers.map((value) => value * 2 + shift)) - (mean(numbers) * 2 + shift)) < 1e-9;
    }), RUNS);
  });
});
