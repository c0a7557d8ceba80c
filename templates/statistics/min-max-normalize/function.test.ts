import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minMaxNormalize } from './function.ts';

const RUNS = { seed: 6025, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('numbers scaled to 0 to 1', () => {
  it('maps the smallest to 0 and the largest to 1', () => {
    expect(minMaxNormalize([10, 20, 30])).toEqual([0, 0.5, 1]);
    expect(minMaxNormalize([5, -5, 0, 2.5])).toEqual([1, 0, 0.5, 0.75]);
    expect(minMaxNormalize([0, 4, 1])).toEqual([0, 1, 0.25]);
  });

  it('gives 0 for equal numbers', () => {
    expect(minMaxNormalize([7])).toEqual([0]);
    expect(minMaxNormalize([3, 3, 3])).toEqual([0, 0, 0]);
  });

  it('gives nothing for nothing, and keeps the array', () => {
    const data = [1, 2];
    expect(minMaxNormalize([])).toEqual([]);
    expect(minMaxNormalize(data)).toEqual([0, 1]);
    expect(data).toEqual([1, 2]);
  });

  it('handles many numbers', () => {
    const data = Array.from({ length: 200_000 }, (_, index) => index);
    expect(minMaxNormalize(data).at(-1)).toBe(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => minMaxNormalize(5 as never)).toThrow(new TypeError('expected an array, got number'));
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => minMaxNormalize([1, value])).toThrow(new TypeError(`expected finite numbers, got ${value}`));
    expect(() => minMaxNormalize([1, '2' as never])).toThrow(new TypeError('expected finite numbers, got string'));
  });

  it('lies between 0 and 1 and keeps the order', () => {
    fc.assert(fc.property(numbers, (data) => {
      const scaled = minMaxNormalize(data);
      return scaled.every((value) => value >= 0 && value <= 1) && data.every((value, index) => data.every((other, at) => value >= other || (scaled[index] as number) <= (scaled[at] as number)));
    }), RUNS);
  });

  it('stays when the numbers move and scale', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -50, max: 50 }), (data, shift) => { expect(minMaxNormalize(data.map((value) => value * 4 + shift))).toEqual(minMaxNormalize(data)); }), RUNS);
  });
});
