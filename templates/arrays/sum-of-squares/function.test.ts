import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfSquares } from './function.ts';

const RUNS = { seed: 7921, numRuns: 200 };

describe('sum of squares', () => {
  it('agrees with known sums', () => {
    expect(sumOfSquares([1, 2, 3])).toBe(14);
    expect(sumOfSquares([-3, 4])).toBe(25);
    expect(sumOfSquares([0.5])).toBe(0.25);
    expect(sumOfSquares([])).toBe(0);
    expect(sumOfSquares([1, Number.NaN])).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sumOfSquares('abc' as never)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => sumOfSquares([1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer({ min: -999, max: 999 }));

  it('is the sum of both parts', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => sumOfSquares([...a, ...b]) === sumOfSquares(a) + sumOfSquares(b)), RUNS);
  });

  it('does not see the sign', () => {
    fc.assert(fc.property(numbers, (items) => sumOfSquares(items) === sumOfSquares(items.map((value) => -value))), RUNS);
  });
});
