import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyMatrices } from './function.ts';

const RUNS = { seed: 4536, numRuns: 200 };

describe('product of matrices', () => {
  it('agrees with known products', () => {
    expect(multiplyMatrices([[1, 2], [3, 4]], [[5, 6], [7, 8]])).toEqual([[19, 22], [43, 50]]);
    expect(multiplyMatrices([[1, 2, 3]], [[4], [5], [6]])).toEqual([[32]]);
    expect(multiplyMatrices([[4], [5]], [[1, 2]])).toEqual([[4, 8], [5, 10]]);
  });

  it('throws for what does not fit', () => {
    expect(() => multiplyMatrices([[1, 2]], [[1, 2]])).toThrow(new RangeError('expected as many columns in the first matrix as rows in the second'));
    for (const matrix of [null, [], [[]], [[1], [1, 2]], [[1, '2']], [1, 2], ['1']]) {
      expect(() => multiplyMatrices(matrix as never, [[1]])).toThrow(new TypeError('expected a matrix: rows of numbers with equal lengths'));
      expect(() => multiplyMatrices([[1]], matrix as never)).toThrow(new TypeError('expected a matrix: rows of numbers with equal lengths'));
    }
  });

  const matrix = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });

  it('does not change with the identity', () => {
    fc.assert(fc.property(matrix, (a) => { expect(multiplyMatrices(a, [[1, 0], [0, 1]]).map((row) => row.map((value) => value + 0))).toEqual(a.map((row) => row.map((value) => value + 0))); }), RUNS);
  });

  it('is associative', () => {
    fc.assert(fc.property(matrix, matrix, matrix, (a, b, c) => String(multiplyMatrices(multiplyMatrices(a, b), c)) === String(multiplyMatrices(a, multiplyMatrices(b, c)))), RUNS);
  });
});
