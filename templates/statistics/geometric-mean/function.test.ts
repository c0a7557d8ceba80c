import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometricMean } from './function.ts';

const RUNS = { seed: 6010, numRuns: 200 };
const numbers = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });

describe('root of the product', () => {
  it('agrees with known values', () => {
    for (const [data, expected] of [[[2, 8], 4], [[4, 1, 1 / 32], 0.5], [[1, 2, 3, 4, 5], 2.605_171_084_697_352], [[7], 7], [[1.8, 1.166_666, 1.428_571], 1.442_249]] as const) expect(geometricMean(data)).toBeCloseTo(expected, 5);
  });

  it('does not overflow', () => {
    expect(geometricMean([1e300, 1e300, 1e300]) / 1e300).toBeCloseTo(1, 10);
    expect(geometricMean([1e-300, 1e-300]) * 1e300).toBeCloseTo(1, 10);
  });

  it('is 0 with a zero, NaN for nothing and for NaN', () => {
    expect(geometricMean([5, 0, 2])).toBe(0);
    expect(geometricMean([-0, 2])).toBe(0);
    expect(geometricMean([])).toBeNaN();
    expect(geometricMean([1, Number.NaN])).toBeNaN();
  });

  it('throws for negative numbers and no numbers', () => {
    expect(() => geometricMean([1, -1])).toThrow(new RangeError('expected numbers from 0, got -1'));
    expect(() => geometricMean(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => geometricMean([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('is at most the arithmetic mean', () => {
    fc.assert(fc.property(numbers, (data) => geometricMean(data) <= data.reduce((sum, value) => sum + value, 0) / data.length + 1e-9), RUNS);
  });

  it('scales with the numbers and is the mean of equal ones', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 9 }), (data, factor) => {
      const scaled = geometricMean(data.map((value) => value * factor));
      return Math.abs(scaled / (geometricMean(data) * factor) - 1) < 1e-9 && Math.abs(geometricMean([factor, factor, factor]) - factor) < 1e-9;
    }), RUNS);
  });
});
