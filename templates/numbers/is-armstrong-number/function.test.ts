import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArmstrongNumber } from './function.ts';

const RUNS = { seed: 1186, numRuns: 200 };

describe('Armstrong number', () => {
  it('accepts the numbers of OEIS A005188', () => {
    for (const value of [0, 1, 2, 9, 153, 370, 371, 407, 1634, 8208, 9474, 54_748, 92_727, 93_084, 548_834, 24_678_051, 146_511_208]) expect(isArmstrongNumber(value), String(value)).toBe(true);
  });

  it('finds exactly these below 10000', () => {
    const found = Array.from({ length: 10_000 }, (_, value) => value).filter(isArmstrongNumber);
    expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 153, 370, 371, 407, 1634, 8208, 9474]);
  });

  it('refuses negative numbers, fractions, NaN and infinity', () => {
    for (const value of [-1, -153, 153.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) expect(isArmstrongNumber(value), String(value)).toBe(false);
  });

  it('takes -0 for 0', () => {
    expect(isArmstrongNumber(-0)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isArmstrongNumber('153' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('refuses all numbers of two digits', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 99 }), (value) => !isArmstrongNumber(value)), RUNS);
  });

  it('answers true or false for any number', () => {
    fc.assert(fc.property(fc.double(), (value) => typeof isArmstrongNumber(value) === 'boolean'), RUNS);
  });
});
