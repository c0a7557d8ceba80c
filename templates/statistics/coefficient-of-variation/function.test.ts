import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientOfVariation } from './function.ts';

const RUNS = { seed: 8281, numRuns: 200 };

describe('coefficient of variation', () => {
  it('agrees with the example of simple-statistics', () => {
    expect(coefficientOfVariation([1, 2, 3, 4])).toBeCloseTo(0.516, 3);
    expect(coefficientOfVariation([2, 4])).toBeCloseTo(Math.SQRT2 / 3, 12);
    expect(coefficientOfVariation([10, 20, 30])).toBe(0.5);
  });

  it('is 0 for equal numbers, NaN for too few', () => {
    expect(coefficientOfVariation([5, 5])).toBe(0);
    for (const numbers of [[], [1], [1, Number.NaN], [0, 0]]) expect(coefficientOfVariation(numbers)).toBeNaN();
    expect(coefficientOfVariation([-1, 1])).toBe(Infinity);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => coefficientOfVariation('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => coefficientOfVariation([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2 });

  it('does not change with the unit', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 100 }), (items, factor) => Math.abs(coefficientOfVariation(items) - coefficientOfVariation(items.map((value) => value * factor))) < 1e-9), RUNS);
  });

  it('has the sign of the mean', () => {
    fc.assert(fc.property(numbers, (items) => coefficientOfVariation(items) >= 0 && coefficientOfVariation(items.map((value) => -value)) <= 0), RUNS);
  });
});
