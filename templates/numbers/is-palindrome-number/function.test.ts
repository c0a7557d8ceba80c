import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPalindromeNumber } from './function.ts';

const RUNS = { seed: 2965, numRuns: 200 };

describe('palindrome number', () => {
  it('agrees with known numbers', () => {
    for (const value of [0, -0, 7, 11, 12321, 1001]) expect(isPalindromeNumber(value)).toBe(true);
    for (const value of [10, 123, -121, -1, 1000]) expect(isPalindromeNumber(value)).toBe(false);
  });

  it('throws a TypeError for what is no integer', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53, '3', null]) expect(() => isPalindromeNumber(value as never)).toThrow(new TypeError(`expected a safe integer, got ${String(value)}`));
  });

  it('holds for a number with its mirror', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => isPalindromeNumber(Number(`${value}${[...String(value)].toReversed().join('')}`))), RUNS);
  });

  it('holds for no negative number', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (value) => !isPalindromeNumber(-value)), RUNS);
  });
});
