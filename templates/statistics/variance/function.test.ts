import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variance } from './function.ts';

const RUNS = { seed: 6542, numRuns: 200 };
const POPULATION = false;
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });

describe('mean squared deviation', () => {
  it('agrees with known values', () => {
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9], true)).toBe(4);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9], false)).toBeCloseTo(32 / 7, 12);
    expect(variance([1, 2, 3, 4, 5], false)).toBe(2.5);
    expect(variance([1, 2, 3, 4, 5, 6], true)).toBeCloseTo(35 / 12, 12);
    expect(variance([600, 470, 170, 430, 300], true)).toBe(21_704);
  });

  it('does not lose digits when the mean is large', () => {
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], false)).toBe(30);
  });

  it('handles none, one, NaN and infinity', () => {
    for (const [data, population, expected] of [[[], false, Number.NaN], [[], true, Number.NaN], [[5], false, Number.NaN], [[5], true, 0], [[1, Number.NaN], true, Number.NaN], [[1, Number.POSITIVE_INFINITY], false, Number.NaN]] as const) expect(variance(data, population)).toBe(expected);
  });

  it('uses its default', () => {
    expect(variance([1, 5, 20])).toBe(variance([1, 5, 20], POPULATION));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => variance(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => variance([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('stays when all numbers move, and grows with the square of a factor', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -50, max: 50 }), (data, shift) => {
      const moved = variance(data.map((value) => value + shift), true);
      const scaled = variance(data.map((value) => value * 3), true);
      return Math.abs(moved - variance(data, true)) < 1e-6 && Math.abs(scaled - 9 * variance(data, true)) < 1e-5;
    }), RUNS);
  });

  it('is the mean of squares less the square of the mean', () => {
    fc.assert(fc.property(numbers, (data) => {
      const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.abs(variance(data, true) - (mean(data.map((value) => value ** 2)) - mean(data) ** 2)) < 1e-6;
    }), RUNS);
  });
});
