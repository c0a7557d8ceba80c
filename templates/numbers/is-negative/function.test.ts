import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNegative } from './function.ts';

const RUNS = { seed: 3351, numRuns: 200 };

describe('negative number', () => {
  it('knows both sides', () => {
    for (const value of [1, 0.1, Number.MIN_VALUE, Number.POSITIVE_INFINITY]) {
      expect(isNegative(value)).toBe(false);
      expect(isNegative(-value)).toBe(true);
    }
    for (const value of [0, -0, Number.NaN]) expect(isNegative(value)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isNegative('3' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => isNegative(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('holds for one of a number and its opposite', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (value) => isNegative(value) !== isNegative(-value)), RUNS);
  });

  it('agrees with the sign', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (value) => isNegative(value) === (Math.sign(value) === -1)), RUNS);
  });
});
