import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmonicMean } from './function.ts';

const RUNS = { seed: 784, numRuns: 200 };
const numbers = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });

describe('mean of reciprocals', () => {
  it('agrees with known values', () => {
    for (const [data, expected] of [[[1, 4, 4], 2], [[60, 20], 30], [[2, 3], 2.4], [[7], 7], [[40, 60], 48], [[0.5, 0.5], 0.5]] as const) expect(harmonicMean(data)).toBeCloseTo(expected, 12);
  });

  it('is 0 with a zero of any sign, NaN for nothing and for NaN', () => {
    expect(harmonicMean([5, 0, 2])).toBe(0);
    expect(harmonicMean([-0, 0])).toBe(0);
    expect(harmonicMean([])).toBeNaN();
    expect(harmonicMean([1, Number.NaN])).toBeNaN();
  });

  it('takes infinity for no contribution', () => {
    expect(harmonicMean([Number.POSITIVE_INFINITY, 1])).toBe(2);
  });

  it('throws for negative numbers and no numbers', () => {
    expect(() => harmonicMean([1, -1])).toThrow(new RangeError('expected numbers from 0, got -1'));
    expect(() => harmonicMean(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => harmonicMean([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('is at most the arithmetic mean and at least the smallest number', () => {
    fc.assert(fc.property(numbers, (data) => {
      const mean = harmonicMean(data);
      return mean <= data.reduce((sum, value) => sum + value, 0) / data.length + 1e-9 && mean >= Math.min(...data) - 1e-9;
    }), RUNS);
  });

  it('is the speed of a trip with equal legs', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 10 }), (speeds) => {
      const hours = speeds.reduce((sum, speed) => sum + 100 / speed, 0);
      return Math.abs(harmonicMean(speeds) - (100 * speeds.length) / hours) < 1e-9;
    }), RUNS);
  });
});
