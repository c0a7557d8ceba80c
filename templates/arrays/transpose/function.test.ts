import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transpose } from './function.ts';

const RUNS = { seed: 365, numRuns: 200 };
const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).map(([height, width]) => Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => `${row} ${column}`)));

describe('transposed matrix', () => {
  it('has columns for rows', () => {
    expect(transpose([[1, 2, 3], [4, 5, 6]])).toEqual([[1, 4], [2, 5], [3, 6]]);
    expect(transpose([[1, 2, 3]])).toEqual([[1], [2], [3]]);
    expect(transpose([[1], [2]])).toEqual([[1, 2]]);
    expect(transpose([[undefined, [1]]])).toEqual([[undefined], [[1]]]);
  });

  it('may be empty', () => {
    expect(transpose([])).toEqual([]);
    expect(transpose([[], []])).toEqual([]);
  });

  it('wants rows of the same length', () => {
    expect(() => transpose([[1, 2], [3]])).toThrow(new RangeError('expected rows of 2 items, got one of 1'));
    expect(() => transpose([[1], [2], [3, 4]])).toThrow(new RangeError('expected rows of 1 items, got one of 2'));
  });

  it('does not change the matrix', () => {
    const rows = [[1, 2], [3, 4]];
    transpose(rows);
    expect(rows).toEqual([[1, 2], [3, 4]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => transpose('ab' as never)).toThrow(new TypeError('expected an array of arrays'));
    expect(() => transpose([[1], 2] as never)).toThrow(new TypeError('expected an array of arrays'));
  });

  it('is as before when done twice', () => {
    fc.assert(fc.property(matrix, (rows) => JSON.stringify(transpose(transpose(rows))) === JSON.stringify(rows)), RUNS);
  });

  it('has every item in the mirrored place', () => {
    fc.assert(fc.property(matrix, (rows) => rows.every((row, y) => row.every((item, x) => transpose(rows)[x]?.[y] === item))), RUNS);
  });
});
