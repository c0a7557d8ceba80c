import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInteger } from './function.ts';

const RUNS = { seed: 1707, numRuns: 200 };

describe('integer', () => {
  it('agrees with the examples of lodash', () => {
    expect(isInteger(3)).toBe(true);
    expect(isInteger(Number.MIN_VALUE)).toBe(false);
    expect(isInteger(Number.POSITIVE_INFINITY)).toBe(false);
    expect(isInteger('3')).toBe(false);
  });

  it('knows zero, large numbers and other values', () => {
    for (const value of [0, -0, -7, 1e21, 5.0]) expect(isInteger(value)).toBe(true);
    for (const value of [Number.NaN, 1.5, 3n, null, undefined, [3], true]) expect(isInteger(value)).toBe(false);
  });

  it('holds for every integer', () => {
    fc.assert(fc.property(fc.integer(), (value) => isInteger(value)), RUNS);
  });

  it('holds for no half', () => {
    fc.assert(fc.property(fc.integer(), (value) => !isInteger(value + 0.5)), RUNS);
  });
});
