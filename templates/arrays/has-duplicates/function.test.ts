import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasDuplicates } from './function.ts';

const RUNS = { seed: 3080, numRuns: 200 };

describe('array with duplicates', () => {
  it('agrees with the examples of MBPP', () => {
    expect(hasDuplicates([1, 2, 3, 4, 5])).toBe(false);
    expect(hasDuplicates([1, 2, 3, 4, 4])).toBe(true);
    expect(hasDuplicates([1, 1, 2, 2, 3, 3, 4, 4, 5])).toBe(true);
  });

  it('compares like a set', () => {
    expect(hasDuplicates([Number.NaN, Number.NaN])).toBe(true);
    expect(hasDuplicates([0, -0])).toBe(true);
    expect(hasDuplicates<unknown>([{}, {}, '1', 1])).toBe(false);
    expect(hasDuplicates([])).toBe(false);
    expect(hasDuplicates([undefined])).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hasDuplicates('abc' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('has them when doubled', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), (items) => hasDuplicates([...items, ...items])), RUNS);
  });

  it('agrees with a search of every pair', () => {
    fc.assert(fc.property(fc.array(fc.nat(20)), (items) => hasDuplicates(items) === items.some((item, index) => items.indexOf(item) !== index)), RUNS);
  });
});
