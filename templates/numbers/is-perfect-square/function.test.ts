import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPerfectSquare } from './function.ts';

const RUNS = { seed: 4067, numRuns: 200 };

describe('perfect square', () => {
  it('accepts squares', () => {
    for (const value of [0, -0, 1, 4, 9, 16, 144, 1_000_000, 94_906_265 ** 2]) expect(isPerfectSquare(value), String(value)).toBe(true);
  });

  it('refuses other numbers', () => {
    for (const value of [2, 3, 5, 8, 15, 17, -1, -4, 2.25, 0.25, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(isPerfectSquare(value), String(value)).toBe(false);
  });

  it('is not deceived by a rounded square root', () => {
    const root = 94_906_265;
    expect(Number.isInteger(Math.sqrt(root ** 2 - 1))).toBe(true);
    expect(isPerfectSquare(root ** 2 - 1)).toBe(false);
  });

  it('refuses what is too large to be exact', () => {
    expect(isPerfectSquare(2 ** 54)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPerfectSquare('9' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('accepts every square and no neighbour', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 94_906_264 }), (root) => isPerfectSquare(root ** 2) && !isPerfectSquare(root ** 2 + 1) && !isPerfectSquare(root ** 2 - 1)), RUNS);
  });

  it('agrees with a search', () => {
    const squares = new Set(Array.from({ length: 200 }, (_, root) => root ** 2));
    fc.assert(fc.property(fc.integer({ min: -100, max: 39_600 }), (value) => isPerfectSquare(value) === squares.has(value)), RUNS);
  });
});
