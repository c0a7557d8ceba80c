import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDigits } from './function.ts';

const RUNS = { seed: 220, numRuns: 200 };

describe('sum of digits', () => {
  it('agrees with known values', () => {
    for (const [value, sum] of [[0, 0], [7, 7], [10, 1], [123, 6], [9999, 36], [1_000_001, 2], [Number.MAX_SAFE_INTEGER, 76]] as const) expect(sumDigits(value), String(value)).toBe(sum);
  });

  it('does not count the sign', () => {
    expect(sumDigits(-123)).toBe(6);
    expect(sumDigits(-0)).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => sumDigits(value)).toThrow(new TypeError(`expected a safe integer, got ${value}`));
    expect(() => sumDigits('123' as never)).toThrow(new TypeError('expected a safe integer, got string'));
  });

  it('has the same remainder by 9 as the number', () => {
    fc.assert(fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (value) => sumDigits(value) % 9 === value % 9), RUNS);
  });

  it('does not change with a zero at the end', () => {
    fc.assert(fc.property(fc.nat(), (value) => sumDigits(value * 10) === sumDigits(value)), RUNS);
  });
});
