import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartiles } from './function.ts';

const RUNS = { seed: 5147, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

describe('quarters of numbers', () => {
  it('agrees with NumPy and spreadsheets', () => {
    expect(quartiles([1, 2, 3, 4, 5])).toEqual({ q1: 2, q2: 3, q3: 4, iqr: 2 });
    expect(quartiles([1, 2, 3, 4])).toEqual({ q1: 1.75, q2: 2.5, q3: 3.25, iqr: 1.5 });
    expect(quartiles([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49])).toEqual({ q1: 25.5, q2: 40, q3: 42.5, iqr: 17 });
    expect(quartiles([7, 15, 36, 39, 40, 41])).toEqual({ q1: 20.25, q2: 37.5, q3: 39.75, iqr: 19.5 });
  });

  it('sorts by value and keeps the array as it was', () => {
    const data = [10, 9, 100, 1, 2];
    expect(quartiles(data)).toEqual({ q1: 2, q2: 9, q3: 10, iqr: 8 });
    expect(data).toEqual([10, 9, 100, 1, 2]);
  });

  it('handles one number, none, NaN and infinity', () => {
    expect(quartiles([7])).toEqual({ q1: 7, q2: 7, q3: 7, iqr: 0 });
    expect(quartiles([])).toEqual({ q1: Number.NaN, q2: Number.NaN, q3: Number.NaN, iqr: Number.NaN });
    expect(quartiles([1, Number.NaN, 2])).toEqual({ q1: Number.NaN, q2: Number.NaN, q3: Number.NaN, iqr: Number.NaN });
    expect(quartiles([1, 1, 1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]).q2).toBe(1);
    expect(quartiles([1, 1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]).q3).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => quartiles('123' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => quartiles([1, null as never])).toThrow(new TypeError('expected numbers, got object'));
  });

  it('goes up from the smallest to the largest number', () => {
    fc.assert(fc.property(numbers, (data) => {
      const { q1, q2, q3, iqr } = quartiles(data);
      return Math.min(...data) <= q1 && q1 <= q2 && q2 <= q3 && q3 <= Math.max(...data) && iqr >= 0;
    }), RUNS);
  });

  it('turns round with the signs', () => {
    fc.assert(fc.property(numbers, (data) => {
      const [plain, negated] = [quartiles(data), quartiles(data.map((value) => -value))];
      return Math.abs(plain.q1 + negated.q3) < 1e-9 && Math.abs(plain.iqr - negated.iqr) < 1e-9;
    }), RUNS);
  });
});
