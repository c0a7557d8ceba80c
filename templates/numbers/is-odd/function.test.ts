import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOdd } from './function.ts';

const RUNS = { seed: 6014, numRuns: 200 };

describe('odd number', () => {
  it('accepts odd integers, negative ones included', () => {
    for (const value of [1, -1, 3, -7, 99, 123457, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) expect(isOdd(value), String(value)).toBe(true);
  });

  it('refuses even integers and zeros', () => {
    for (const value of [0, -0, 2, -2, 1000, Number.MAX_SAFE_INTEGER - 1]) expect(isOdd(value), String(value)).toBe(false);
  });

  it('refuses fractions, NaN and infinity', () => {
    for (const value of [0.5, 1.5, -1.2, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(isOdd(value), String(value)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isOdd('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => isOdd(null as never)).toThrow(new TypeError('expected a number, got object'));
  });

  it('alternates', () => {
    fc.assert(fc.property(fc.integer(), (value) => isOdd(value) !== isOdd(value + 1)), RUNS);
  });

  it('does not depend on the sign', () => {
    fc.assert(fc.property(fc.double(), (value) => isOdd(value) === isOdd(-value)), RUNS);
  });
});
