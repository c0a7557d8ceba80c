import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanAbsoluteError } from './function.ts';

const RUNS = { seed: 8879, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('mean error of a prediction', () => {
  it('agrees with known values', () => {
    expect(meanAbsoluteError([3, -0.5, 2, 7], [2.5, 0, 2, 8])).toBe(0.5);
    expect(meanAbsoluteError([0, 0, 0, 0], [2, -2, 2, -2])).toBe(2);
    expect(meanAbsoluteError([1, 2], [1, 2])).toBe(0);
    expect(meanAbsoluteError([0, 0], [3, 4])).toBe(3.5);
  });

  it('is NaN for nothing and for NaN', () => {
    expect(meanAbsoluteError([], [])).toBeNaN();
    expect(meanAbsoluteError([1, Number.NaN], [1, 2])).toBeNaN();
  });

  it('throws for arrays that do not match', () => {
    expect(() => meanAbsoluteError([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
    expect(() => meanAbsoluteError(5 as never, [1])).toThrow(new TypeError('expected arrays, got number'));
    expect(() => meanAbsoluteError([5], null as never)).toThrow(new TypeError('expected arrays, got object'));
    expect(() => meanAbsoluteError([5], ['1' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('is symmetric, and the distance for equal errors', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 0, max: 100 }), (data, shift) => {
      const moved = data.map((value) => value + shift);
      return meanAbsoluteError(data, moved) === meanAbsoluteError(moved, data) && Math.abs(meanAbsoluteError(data, moved) - shift) < 1e-9;
    }), RUNS);
  });

  it('does not care about the signs of the errors', () => {
    fc.assert(fc.property(numbers, (errors) => meanAbsoluteError(errors, errors.map(() => 0)) === meanAbsoluteError(errors.map((error) => Math.abs(error)), errors.map(() => 0))), RUNS);
  });
});
