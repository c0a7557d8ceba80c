import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxOf } from './function.ts';

const RUNS = { seed: 6385, numRuns: 200 };

describe('largest of some numbers', () => {
  it('is one of two or three', () => {
    expect(maxOf(10, 20, 0)).toBe(20);
    expect(maxOf(19, 15, 18)).toBe(19);
    expect(maxOf(-10, -20, -30)).toBe(-10);
    expect(maxOf(3, 3)).toBe(3);
    expect(maxOf(7)).toBe(7);
  });

  it('knows special numbers', () => {
    expect(maxOf(1, Number.NaN, 2)).toBeNaN();
    expect(maxOf(0, -0)).toBe(0);
    expect(maxOf(-Infinity, Infinity)).toBe(Infinity);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => maxOf()).toThrow(new TypeError('expected at least one number'));
    expect(() => maxOf(1, '2' as never)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => maxOf([1, 2] as never)).toThrow(new TypeError('expected numbers, got object'));
  });

  const numbers = fc.array(fc.integer(), { minLength: 1 });

  it('is one of them', () => {
    fc.assert(fc.property(numbers, (items) => items.includes(maxOf(...items))), RUNS);
  });

  it('is exceeded by none', () => {
    fc.assert(fc.property(numbers, (items) => items.every((value) => value <= maxOf(...items))), RUNS);
  });
});
