import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zip } from './function.ts';

const RUNS = { seed: 36, numRuns: 200 };

describe('zipped arrays', () => {
  it('agrees with the examples of lodash', () => {
    expect(zip(['a', 'b'], [1, 2], [true, false])).toEqual([['a', 1, true], ['b', 2, false]]);
    expect(zip(['a'], [1, 2], [true, false])).toEqual([['a', 1, true], [undefined, 2, false]]);
  });

  it('handles none, one and empty arrays', () => {
    expect(zip()).toEqual([]);
    expect(zip([1, 2])).toEqual([[1], [2]]);
    expect(zip([], [])).toEqual([]);
    expect(zip([], [1])).toEqual([[undefined, 1]]);
  });

  it('keeps the arrays as they were', () => {
    const items = [1, 2];
    zip(items, [3]);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => zip([1], 'a' as never)).toThrow(new TypeError('expected arrays, got string'));
    expect(() => zip(null as never)).toThrow(TypeError);
  });

  it('is undone by zipping again, for arrays of one length', () => {
    const pairs = fc.array(fc.tuple(fc.nat(), fc.string()), { minLength: 1 });
    fc.assert(fc.property(pairs, (rows) => { expect(zip(...zip(...rows))).toEqual(rows); }), RUNS);
  });

  it('has every item at its place', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 4 }), (arrays) => {
      const rows = zip(...arrays);
      return rows.length === Math.max(0, ...arrays.map((array) => array.length)) && arrays.every((array, column) => rows.every((row, index) => row.length === arrays.length && row[column] === array[index]));
    }), RUNS);
  });
});
