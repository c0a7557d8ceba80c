import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allUnique } from './function.ts';

const RUNS = { seed: 9739, numRuns: 200 };

describe('array of different items', () => {
  it('agrees with the examples of 30 seconds of code and MBPP', () => {
    expect(allUnique([1, 2, 3, 4])).toBe(true);
    expect(allUnique([1, 1, 2, 3])).toBe(false);
    expect(allUnique([1, 5, 7, 9])).toBe(true);
    expect(allUnique([2, 4, 5, 5, 7, 9])).toBe(false);
  });

  it('compares like a set', () => {
    expect(allUnique([Number.NaN, Number.NaN])).toBe(false);
    expect(allUnique([0, -0])).toBe(false);
    expect(allUnique<unknown>([{}, {}, '1', 1])).toBe(true);
    expect(allUnique([])).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => allUnique('abc' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('is never so when doubled', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), (items) => !allUnique([...items, ...items])), RUNS);
  });

  it('agrees with a search of every pair', () => {
    fc.assert(fc.property(fc.array(fc.nat(20)), (items) => allUnique(items) === items.every((item, index) => items.indexOf(item) === index)), RUNS);
  });
});
