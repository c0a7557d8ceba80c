import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentialMovingAverage } from './function.ts';

const RUNS = { seed: 5295, numRuns: 200 };
const SMOOTHING = 0.5;
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('averages with fading weights', () => {
  it('agrees with known values', () => {
    expect(exponentialMovingAverage([10, 20, 30], 0.5)).toEqual([10, 15, 22.5]);
    expect(exponentialMovingAverage([1, 2, 3, 4], 0.25)).toEqual([1, 1.25, 1.6875, 2.265625]);
    expect(exponentialMovingAverage([4, -8], 0.75)).toEqual([4, -5]);
  });

  it('follows the numbers with alpha 1', () => {
    expect(exponentialMovingAverage([3, 1, 7], 1)).toEqual([3, 1, 7]);
  });

  it('handles none and one, and keeps the array', () => {
    const data = [5];
    expect(exponentialMovingAverage(data, 0.1)).toEqual([5]);
    expect(exponentialMovingAverage([], 0.1)).toEqual([]);
    expect(data).toEqual([5]);
  });

  it('uses its default', () => {
    expect(exponentialMovingAverage([1, 9, 4])).toEqual(exponentialMovingAverage([1, 9, 4], SMOOTHING));
  });

  it('stays NaN once it is', () => {
    expect(exponentialMovingAverage([1, Number.NaN, 1], 0.5)).toEqual([1, Number.NaN, Number.NaN]);
  });

  it('throws for alpha out of range and for no numbers', () => {
    for (const alpha of [0, -0.1, 1.01, Number.NaN]) expect(() => exponentialMovingAverage([1], alpha)).toThrow(new RangeError(`expected alpha above 0 and at most 1, got ${alpha}`));
    expect(() => exponentialMovingAverage(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => exponentialMovingAverage([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('lies between the smallest and the largest number so far', () => {
    fc.assert(fc.property(numbers, fc.double({ min: 0.01, max: 1, noNaN: true }), (data, alpha) => exponentialMovingAverage(data, alpha).every((average, index) => {
      const before = data.slice(0, index + 1);
      return average >= Math.min(...before) - 1e-6 && average <= Math.max(...before) + 1e-6;
    })), RUNS);
  });

  it('moves with the numbers', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -50, max: 50 }), (data, shift) => exponentialMovingAverage(data.map((value) => value + shift), 0.25).every((average, index) => Math.abs(average - shift - (exponentialMovingAverage(data, 0.25)[index] as number)) < 1e-6)), RUNS);
  });
});
