import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lcm } from './function.ts';

const RUNS = { seed: 69, numRuns: 200 };

describe('least common multiple', () => {
  it('agrees with known values', () => {
    for (const [a, b, expected] of [[12, 7, 84], [4, 6, 12], [21, 6, 42], [8, 9, 72], [7, 7, 7], [1, 13, 13]] as const) expect(lcm(a, b), `${a} ${b}`).toBe(expected);
  });

  it('takes any number of integers', () => {
    expect(lcm(1, 3, 4, 5)).toBe(60);
    expect(lcm(...Array.from({ length: 20 }, (_, index) => index + 1))).toBe(232_792_560);
    expect(lcm(9)).toBe(9);
    expect(lcm()).toBe(1);
  });

  it('handles zero and negative numbers', () => {
    expect([lcm(0, 5), lcm(5, 0), lcm(0, 0), lcm(-4, 6), lcm(4, -6), lcm(-9), lcm(0, 5, 7)]).toEqual([0, 0, 0, 12, 12, 9, 0]);
  });

  it('throws when the result is not exact', () => {
    expect(lcm(Number.MAX_SAFE_INTEGER, 1)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => lcm(2 ** 52, 3)).toThrow(new RangeError('expected a multiple up to 2^53 - 1, got about 13510798882111488'));
  });

  it('throws a TypeError that says what was expected', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53, '4' as never]) expect(() => lcm(2, value)).toThrow(new TypeError(`expected integers up to 2^53 - 1, got ${value}`));
  });

  it('is the smallest number that both divide', () => {
    const small = fc.integer({ min: 1, max: 60 });
    fc.assert(fc.property(small, small, (a, b) => {
      const smallest = Array.from({ length: a * b }, (_, index) => index + 1).find((value) => value % a === 0 && value % b === 0);
      return lcm(a, b) === smallest;
    }), RUNS);
  });

  it('does not depend on order or sign', () => {
    const whole = fc.integer({ min: -9999, max: 9999 });
    fc.assert(fc.property(whole, whole, (a, b) => lcm(a, b) === lcm(b, a) && lcm(a, b) === lcm(-a, b)), RUNS);
  });
});
