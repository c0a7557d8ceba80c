import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianAbsoluteDeviation } from './function.ts';

const RUNS = { seed: 4087, numRuns: 200 };

describe('median absolute deviation', () => {
  it('agrees with the example of simple-statistics', () => {
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1);
    expect(medianAbsoluteDeviation([1, 2, 3, 4])).toBe(1);
    expect(medianAbsoluteDeviation([10, 2])).toBe(4);
    expect(medianAbsoluteDeviation([-1, -7, -3, -100])).toBe(3);
  });

  it('is 0 for one number, NaN for none', () => {
    expect(medianAbsoluteDeviation([5])).toBe(0);
    expect(medianAbsoluteDeviation([])).toBeNaN();
    expect(medianAbsoluteDeviation([1, 2, 3, 4, Number.NaN])).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => medianAbsoluteDeviation('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => medianAbsoluteDeviation([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

  it('does not move with the numbers', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -100, max: 100 }), (items, shift) => medianAbsoluteDeviation(items) === medianAbsoluteDeviation(items.toReversed().map((value) => value + shift))), RUNS);
  });

  it('hardly changes with one outlier', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3 }), (items) => medianAbsoluteDeviation([...items, 1e9]) <= 10), RUNS);
  });
});
