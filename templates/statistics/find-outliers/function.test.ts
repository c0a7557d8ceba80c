import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOutliers } from './function.ts';

const RUNS = { seed: 3523, numRuns: 200 };
const FACTOR = 1.5;
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 });

describe('outliers', () => {
  it('lie beyond the fences', () => {
    expect(findOutliers([1, 2, 3, 4, 5, 100], 1.5)).toEqual([100]);
    expect(findOutliers([-50, 1, 2, 3, 4, 5, 100], 1.5)).toEqual([-50, 100]);
    expect(findOutliers([10, 12, 12, 13, 12, 11, 14, 13, 15, 102, 12, 14, 14, 17, 19, 107, 10, 13, 12, 14, 12, 108, 12, 11, 14], 1.5)).toEqual([102, 19, 107, 108]);
    expect(findOutliers([1, 2, 3, 4, 5], 1.5)).toEqual([]);
  });

  it('do not lie on the fences themselves', () => {
    expect(findOutliers([0, 4, 8, 12, 24], 1.5)).toEqual([]);
    expect(findOutliers([0, 4, 8, 12, 25], 1.5)).toEqual([25]);
    expect(findOutliers([-8, 4, 8, 12, 16], 1.5)).toEqual([]);
    expect(findOutliers([-9, 4, 8, 12, 16], 1.5)).toEqual([-9]);
  });

  it('are interpolated between ranks', () => {
    expect(findOutliers([0, 1, 2, 10], 1.5)).toEqual([10]);
    expect(findOutliers([0, 1, 2, 8], 1.5)).toEqual([8]);
    expect(findOutliers([0, 1, 2, 7], 1.5)).toEqual([]);
    expect(findOutliers([-1, 5, 6, 7], 1.5)).toEqual([-1]);
    expect(findOutliers([0, 5, 6, 7], 1.5)).toEqual([]);
  });

  it('keep their order, and the array stays as it was', () => {
    const data = [100, 3, 1, 2, -100, 2, 3];
    expect(findOutliers(data, 1.5)).toEqual([100, -100]);
    expect(data).toEqual([100, 3, 1, 2, -100, 2, 3]);
  });

  it('are none for nothing, one and equal numbers', () => {
    for (const data of [[], [5], [5, 5, 5]]) expect(findOutliers(data, 1.5)).toEqual([]);
    expect(findOutliers([5, 5, 5, 5, 6], 1.5)).toEqual([6]);
  });

  it('uses its default', () => {
    const data = [1, 2, 3, 4, 5, 9, 12, 30, 100];
    expect(findOutliers(data)).toEqual(findOutliers(data, FACTOR));
  });

  it('throws for factors below 0 and no numbers', () => {
    for (const factor of [-0.1, Number.NaN]) expect(() => findOutliers([1], factor)).toThrow(new RangeError(`expected a factor from 0, got ${factor}`));
    expect(findOutliers([1, 2, 3, 4, 5], 0)).toEqual([1, 5]);
    expect(() => findOutliers(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => findOutliers([1, Number.NaN])).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => findOutliers([1, '2' as never])).toThrow(new TypeError('expected finite numbers, got string'));
  });

  it('become fewer with a larger factor', () => {
    fc.assert(fc.property(numbers, fc.double({ min: 0, max: 3, noNaN: true }), (data, factor) => {
      const strict = new Set(findOutliers(data, factor));
      return findOutliers(data, factor + 0.5).every((value) => strict.has(value));
    }), RUNS);
  });

  it('stay when all numbers move', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -500, max: 500 }), (data, shift) => { expect(findOutliers(data.map((value) => value * 4 + shift), 1.5)).toEqual(findOutliers(data, 1.5).map((value) => value * 4 + shift)); }), RUNS);
  });
});
