import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPositive } from './function.ts';

const RUNS = { seed: 4268, numRuns: 200 };

describe('positive number', () => {
  it('knows both sides', () => {
    for (const value of [1, 0.1, Number.MIN_VALUE, Number.POSITIVE_INFINITY]) {
      expect(isPositive(value)).toBe(true);
      expect(isPositive(-value)).toBe(false);
    }
    for (const value of [0, -0, Number.NaN]) expect(isPositive(value)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPositive('3' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => isPositive(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('holds for one of a number and its opposite', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (value) => isPositive(value) !== isPositive(-value)), RUNS);
  });

  it('agrees with the sign', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (value) => isPositive(value) === (Math.sign(value) === 1)), RUNS);
  });
});
