import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortNumbers } from './function.ts';

const DESCENDING = false;
const RUNS = { seed: 4283, numRuns: 200 };

describe('sorted numbers', () => {
  it('goes by value', () => {
    expect(sortNumbers([10, 9, 1, -1], false)).toEqual([-1, 1, 9, 10]);
    expect(sortNumbers([1, 10, 9], true)).toEqual([10, 9, 1]);
    expect(sortNumbers([Number.POSITIVE_INFINITY, 0.5, Number.NEGATIVE_INFINITY], false)).toEqual([Number.NEGATIVE_INFINITY, 0.5, Number.POSITIVE_INFINITY]);
    expect(sortNumbers([])).toEqual([]);
  });

  it('uses its default and keeps the array', () => {
    const numbers = [2, 1];
    expect(sortNumbers(numbers)).toEqual(sortNumbers(numbers, DESCENDING));
    expect(numbers).toEqual([2, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    for (const numbers of ['21', [1, '2'], [1, Number.NaN]]) expect(() => sortNumbers(numbers as never)).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer());

  it('is the same backwards', () => {
    fc.assert(fc.property(numbers, (items) => { expect(sortNumbers(items, true)).toEqual(sortNumbers(items, false).toReversed()); }), RUNS);
  });

  it('has neighbours in order', () => {
    fc.assert(fc.property(numbers, (items) => sortNumbers(items, false).every((value, index, all) => index === 0 || (all[index - 1] as number) <= value)), RUNS);
  });
});
