import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedMean } from './function.ts';

const RUNS = { seed: 6055, numRuns: 200 };
const pairs = fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 20 });

describe('mean with weights', () => {
  it('agrees with known values', () => {
    expect(weightedMean([80, 90], [20, 30])).toBe(86);
    expect(weightedMean([1, 2, 3], [1, 1, 1])).toBe(2);
    expect(weightedMean([10, 20, 30], [0, 0, 5])).toBe(30);
    expect(weightedMean([90, 80, 70], [0.5, 0.25, 0.25])).toBe(82.5);
  });

  it('is NaN for nothing and for NaN', () => {
    expect(weightedMean([], [])).toBeNaN();
    expect(weightedMean([Number.NaN, 1], [1, 1])).toBeNaN();
  });

  it('throws for weights that make no mean', () => {
    expect(() => weightedMean([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
    for (const weight of [-1, Number.NaN]) expect(() => weightedMean([1, 2], [2, weight])).toThrow(new RangeError('expected weights from 0'));
    expect(() => weightedMean([1, 2], [0, -0])).toThrow(new RangeError('expected at least one weight above 0'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => weightedMean(5 as never, [1])).toThrow(new TypeError('expected arrays, got number'));
    expect(() => weightedMean([5], 1 as never)).toThrow(new TypeError('expected arrays, got number'));
    expect(() => weightedMean([5], ['1' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('counts a weight as so many of the number', () => {
    fc.assert(fc.property(pairs, (data) => {
      const repeated = data.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
      const plain = repeated.reduce((sum, value) => sum + value, 0) / repeated.length;
      return Math.abs(weightedMean(data.map(([value]) => value), data.map(([, weight]) => weight)) - plain) < 1e-9;
    }), RUNS);
  });

  it('does not change when all weights are multiplied', () => {
    fc.assert(fc.property(pairs, fc.integer({ min: 1, max: 9 }), (data, factor) => {
      const [values, weights] = [data.map(([value]) => value), data.map(([, weight]) => weight)];
      return Math.abs(weightedMean(values, weights.map((weight) => weight * factor)) - weightedMean(values, weights)) < 1e-9;
    }), RUNS);
  });
});
