import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minOf } from './function.ts';

const RUNS = { seed: 5840, numRuns: 200 };

describe('smallest of some numbers', () => {
  it('agrees with the examples of MBPP', () => {
    expect(minOf(10, 20, 0)).toBe(0);
    expect(minOf(19, 15, 18)).toBe(15);
    expect(minOf(-10, -20, -30)).toBe(-30);
    expect(minOf(3, 3)).toBe(3);
    expect(minOf(7)).toBe(7);
  });

  it('knows special numbers', () => {
    expect(minOf(1, Number.NaN, 2)).toBeNaN();
    expect(minOf(0, -0)).toBe(-0);
    expect(minOf(-Infinity, Infinity)).toBe(-Infinity);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => minOf()).toThrow(new TypeError('expected at least one number'));
    expect(() => minOf(1, '2' as never)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => minOf([1, 2] as never)).toThrow(new TypeError('expected numbers, got object'));
  });

  const numbers = fc.array(fc.integer(), { minLength: 1 });

  it('is one of them', () => {
    fc.assert(fc.property(numbers, (items) => items.includes(minOf(...items))), RUNS);
  });

  it('is exceeded by none', () => {
    fc.assert(fc.property(numbers, (items) => items.every((value) => value >= minOf(...items))), RUNS);
  });
});
