import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootMeanSquareError } from './function.ts';

const RUNS = { seed: 7953, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('error of a prediction', () => {
  it('agrees with known values', () => {
    expect(rootMeanSquareError([3, -0.5, 2, 7], [2.5, 0, 2, 8])).toBeCloseTo(0.612_372_435_695_794_5, 12);
    expect(rootMeanSquareError([0, 0, 0, 0], [2, 2, 2, 2])).toBe(2);
    expect(rootMeanSquareError([1, 2], [1, 2])).toBe(0);
    expect(rootMeanSquareError([0, 0], [3, 4])).toBeCloseTo(Math.sqrt(12.5), 12);
  });

  it('is NaN for nothing and for NaN', () => {
    expect(rootMeanSquareError([], [])).toBeNaN();
    expect(rootMeanSquareError([1, Number.NaN], [1, 2])).toBeNaN();
  });

  it('throws for arrays that do not match', () => {
    expect(() => rootMeanSquareError([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
    expect(() => rootMeanSquareError(5 as never, [1])).toThrow(new TypeError('expected arrays, got number'));
    expect(() => rootMeanSquareError([5], null as never)).toThrow(new TypeError('expected arrays, got object'));
    expect(() => rootMeanSquareError([5], ['1' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('is symmetric, and the distance for equal errors', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 0, max: 100 }), (data, shift) => {
      const moved = data.map((value) => value + shift);
      return rootMeanSquareError(data, moved) === rootMeanSquareError(moved, data) && Math.abs(rootMeanSquareError(data, moved) - shift) < 1e-9;
    }), RUNS);
  });

  it('lies between the mean and the largest absolute error', () => {
    fc.assert(fc.property(numbers, (errors) => {
      const sizes = errors.map((error) => Math.abs(error));
      const result = rootMeanSquareError(errors, errors.map(() => 0));
      return result >= sizes.reduce((sum, size) => sum + size, 0) / sizes.length - 1e-9 && result <= Math.max(...sizes) + 1e-9;
    }), RUNS);
  });
});
