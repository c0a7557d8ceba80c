import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interquartileRange } from './function.ts';

const RUNS = { seed: 5996, numRuns: 200 };

describe('interquartile range', () => {
  it('agrees with NumPy', () => {
    expect(interquartileRange([1, 2, 3, 4, 5])).toBe(2);
    expect(interquartileRange([1, 2, 3, 4])).toBe(1.5);
    expect(interquartileRange([0, 1, 2, 3])).toBe(1.5);
    expect(interquartileRange([7, 15, 36, 39, 40, 41])).toBe(19.5);
    expect(interquartileRange([10, 9])).toBe(0.5);
  });

  it('is 0 for one number, NaN for none', () => {
    expect(interquartileRange([5])).toBe(0);
    expect(interquartileRange([])).toBeNaN();
    expect(interquartileRange([1, 2, 3, 4, 5, 6, 7, 8, Number.NaN])).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => interquartileRange('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => interquartileRange([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

  it('does not move with the numbers', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -100, max: 100 }), (items, shift) => interquartileRange(items) === interquartileRange(items.toReversed().map((value) => value + shift))), RUNS);
  });

  it('is at most the whole range', () => {
    fc.assert(fc.property(numbers, (items) => interquartileRange(items) >= 0 && interquartileRange(items) <= Math.max(...items) - Math.min(...items)), RUNS);
  });
});
