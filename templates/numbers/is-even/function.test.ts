import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEven } from './function.ts';

const RUNS = { seed: 5693, numRuns: 200 };

describe('even number', () => {
  it('accepts even integers, negative ones and zero included', () => {
    for (const value of [0, -0, 2, -2, 10, 123456, -1000, Number.MAX_SAFE_INTEGER - 1, 2 ** 60]) expect(isEven(value), String(value)).toBe(true);
  });

  it('refuses odd integers', () => {
    for (const value of [1, -1, 3, -7, 99, Number.MAX_SAFE_INTEGER]) expect(isEven(value), String(value)).toBe(false);
  });

  it('refuses fractions, NaN and infinity', () => {
    for (const value of [0.5, 2.5, -1.2, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(isEven(value), String(value)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isEven('2' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => isEven(2n as never)).toThrow(new TypeError('expected a number, got bigint'));
  });

  it('accepts every double of an integer', () => {
    fc.assert(fc.property(fc.integer(), (value) => isEven(2 * value) && !isEven(2 * value + 1)), RUNS);
  });

  it('does not depend on the sign', () => {
    fc.assert(fc.property(fc.double(), (value) => isEven(value) === isEven(-value)), RUNS);
  });
});
