import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skewness } from './function.ts';

const RUNS = { seed: 4450, numRuns: 200 };

describe('skewness', () => {
  it('agrees with the example of simple-statistics', () => {
    expect(skewness([2, 4, 6, 3, 1])).toBeCloseTo(0.590128656384365, 12);
    expect(skewness([1, 1, 1, 10])).toBeCloseTo(2, 12);
    expect(skewness([1, 2, 3])).toBe(0);
  });

  it('is NaN for too few or equal numbers', () => {
    for (const numbers of [[], [1], [1, 2], [5, 5, 5], [1, 2, Number.NaN]]) expect(skewness(numbers)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => skewness('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => skewness([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 3 });

  it('is the opposite when mirrored', () => {
    fc.assert(fc.property(numbers, (items) => Math.abs(skewness(items) + skewness(items.map((value) => -value))) < 1e-9), RUNS);
  });

  it('does not change with shift and unit', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -50, max: 50 }), (items, shift) => Math.abs(skewness(items) - skewness(items.map((value) => 3 * value + shift))) < 1e-9), RUNS);
  });
});
