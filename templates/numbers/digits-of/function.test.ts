import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf } from './function.ts';

const RUNS = { seed: 524, numRuns: 200 };

describe('digits', () => {
  it('come from left to right', () => {
    expect(digitsOf(123)).toEqual([1, 2, 3]);
    expect(digitsOf(100)).toEqual([1, 0, 0]);
    expect([digitsOf(0), digitsOf(-0), digitsOf(7)]).toEqual([[0], [0], [7]]);
    expect(digitsOf(-45)).toEqual([4, 5]);
    expect(digitsOf(Number.MAX_SAFE_INTEGER)).toHaveLength(16);
  });

  it('throws a TypeError that says what was expected', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53]) expect(() => digitsOf(value)).toThrow(new TypeError(`expected an integer up to 2^53 - 1, got ${value}`));
    expect(() => digitsOf('12' as never)).toThrow(new TypeError('expected an integer up to 2^53 - 1, got string'));
  });

  it('are the number when joined', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (value) => Number(digitsOf(value).join('')) === value), RUNS);
  });

  it('are one digit each', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => digitsOf(value).every((digit) => Number.isInteger(digit) && digit >= 0 && digit <= 9)), RUNS);
  });
});
