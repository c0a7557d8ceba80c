import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minMax } from './function.ts';

const RUNS = { seed: 9542, numRuns: 200 };

describe('smallest and largest number', () => {
  it('are found in one pass', () => {
    expect(minMax([3, 1, 2])).toEqual([1, 3]);
    expect(minMax([5])).toEqual([5, 5]);
    expect(minMax([-1, -7, -3])).toEqual([-7, -1]);
    expect(minMax([Infinity, -Infinity])).toEqual([-Infinity, Infinity]);
  });

  it('are none in an empty array, NaN beside NaN', () => {
    expect(minMax([])).toBeUndefined();
    expect(minMax([1, Number.NaN, 2])).toEqual([Number.NaN, Number.NaN]);
    expect(minMax([0, -0])).toEqual([-0, 0]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => minMax('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => minMax([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer(), { minLength: 1 });

  it('are the ends of the sorted array', () => {
    fc.assert(fc.property(numbers, (items) => { const sorted = items.toSorted((a, b) => a - b); expect(minMax(items)).toEqual([sorted[0], sorted.at(-1)]); }), RUNS);
  });

  it('do not depend on the order', () => {
    fc.assert(fc.property(numbers, (items) => { expect(minMax(items.toReversed())).toEqual(minMax(items)); }), RUNS);
  });
});
