import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBits } from './function.ts';

const RUNS = { seed: 3535, numRuns: 200 };

describe('number of set bits', () => {
  it('agrees with the examples of MBPP', () => {
    expect(countBits(2)).toBe(1);
    expect(countBits(4)).toBe(1);
    expect(countBits(6)).toBe(2);
  });

  it('knows zero and many bits', () => {
    for (const [value, expected] of [[0, 0], [-0, 0], [255, 8], [256, 1], [2 ** 32 + 1, 2], [Number.MAX_SAFE_INTEGER, 53]] as const) expect(countBits(value)).toBe(expected);
  });

  it('throws a TypeError for what is no integer', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53, '3', null]) expect(() => countBits(value as never)).toThrow(new TypeError(`expected a safe integer, got ${String(value)}`));
  });

  it('throws for negative numbers', () => {
    expect(() => countBits(-1)).toThrow(new RangeError('expected an integer from 0, got -1'));
  });

  it('is the same when doubled', () => {
    fc.assert(fc.property(fc.nat(), (value) => countBits(2 * value) === countBits(value)), RUNS);
  });

  it('is one more for the next odd number', () => {
    fc.assert(fc.property(fc.nat(), (value) => countBits(2 * value + 1) === countBits(value) + 1), RUNS);
  });
});
