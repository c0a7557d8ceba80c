import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { product } from './function.ts';

const RUNS = { seed: 5498, numRuns: 200 };

describe('product of numbers', () => {
  it('agrees with the examples of Ramda and simple-statistics', () => {
    expect(product([2, 4, 6, 8, 100, 1])).toBe(38400);
    expect(product([1, 2, 3, 4])).toBe(24);
  });

  it('is 1 for none and knows special numbers', () => {
    expect(product([])).toBe(1);
    expect(product([3, 0])).toBe(0);
    expect(product([3, -0])).toBe(-0);
    expect(product([0, Number.POSITIVE_INFINITY])).toBeNaN();
    expect(product([0.5, -4])).toBe(-2);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => product('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => product([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 8 });

  it('does not depend on the order', () => {
    fc.assert(fc.property(numbers, (items) => product(items) + 0 === product(items.toReversed()) + 0), RUNS);
  });

  it('is made of products', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => product([...a, ...b]) + 0 === product(a) * product(b) + 0), RUNS);
  });
});
