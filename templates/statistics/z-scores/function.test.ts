import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zScores } from './function.ts';

const RUNS = { seed: 2061, numRuns: 200 };
const POPULATION = false;
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });

describe('standard scores', () => {
  it('agrees with known values', () => {
    expect(zScores([2, 4, 4, 4, 5, 5, 7, 9], true)).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
    expect(zScores([1, 2, 3], false)).toEqual([-1, 0, 1]);
    expect(zScores([10, 20], true)).toEqual([-1, 1]);
    expect(zScores([10, 20], false)[1]).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('is 0 for equal numbers, for one and for none', () => {
    expect(zScores([5, 5, 5], false)).toEqual([0, 0, 0]);
    expect(zScores([5], false)).toEqual([0]);
    expect(zScores([5], true)).toEqual([0]);
    expect(zScores([], false)).toEqual([]);
  });

  it('uses its default and keeps the array', () => {
    const data = [3, 1, 8];
    expect(zScores(data)).toEqual(zScores(data, POPULATION));
    expect(data).toEqual([3, 1, 8]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => zScores(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => zScores([1, Number.NaN])).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => zScores([1, '2' as never])).toThrow(new TypeError('expected finite numbers, got string'));
  });

  it('has mean 0 and deviation 1', () => {
    fc.assert(fc.property(numbers.filter((data) => new Set(data).size > 1), (data) => {
      const scores = zScores(data, true);
      const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
      return Math.abs(sum(scores)) < 1e-6 && Math.abs(sum(scores.map((score) => score ** 2)) / scores.length - 1) < 1e-9;
    }), RUNS);
  });

  it('stays when the numbers move and scale', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -50, max: 50 }), (data, shift) => zScores(data.map((value) => value * 4 + shift), false).every((score, index) => Math.abs(score - (zScores(data, false)[index] as number)) < 1e-9)), RUNS);
  });
});
