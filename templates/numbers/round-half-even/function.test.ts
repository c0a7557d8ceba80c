import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfEven } from './function.ts';

const RUNS = { seed: 2776, numRuns: 200 };
const DEFAULT_DECIMALS = 0;

describe("number after banker's rounding", () => {
  it('takes halves to the even neighbour', () => {
    for (const [value, decimals, expected] of [[0.5, 0, 0], [1.5, 0, 2], [2.5, 0, 2], [3.5, 0, 4], [1.005, 2, 1], [1.015, 2, 1.02], [2.675, 2, 2.68], [2.665, 2, 2.66], [12.5, -1, 10], [15, -1, 20], [25, -1, 20]] as const) expect(roundHalfEven(value, decimals), String(value)).toBe(expected);
  });

  it('rounds everything else to the nearest', () => {
    for (const [value, decimals, expected] of [[2.4, 0, 2], [2.6, 0, 3], [2.51, 0, 3], [1.2345, 3, 1.234], [1.2346, 3, 1.235], [1234, -2, 1200], [7, 2, 7], [1.25e-7, 8, 1.2e-7]] as const) expect(roundHalfEven(value, decimals), String(value)).toBe(expected);
  });

  it('rounds negative numbers likewise', () => {
    for (const [value, expected] of [[-0.5, -0], [-1.5, -2], [-2.5, -2], [-2.6, -3]] as const) expect(roundHalfEven(value, 0)).toBe(expected);
  });

  it('uses its default', () => {
    expect(roundHalfEven(123.456789123)).toBe(roundHalfEven(123.456789123, DEFAULT_DECIMALS));
  });

  it('leaves zeros, NaN, infinity and huge numbers alone', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e21, 1.5e300]) expect(roundHalfEven(value, 20)).toBe(value);
    expect(roundHalfEven(5e-324, 400)).toBe(5e-324);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => roundHalfEven('1.5' as never)).toThrow(new TypeError('expected a number, got string'));
    for (const decimals of [1.5, Number.NaN, '2' as never]) expect(() => roundHalfEven(1, decimals)).toThrow(new TypeError(`expected an integer as decimals, got ${decimals}`));
  });

  it('gives an even number for every half', () => {
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), (whole) => Math.abs(roundHalfEven(whole + 0.5, 0) % 2) === 0 && Math.abs(roundHalfEven(whole + 0.5, 0) - (whole + 0.5)) === 0.5), RUNS);
  });

  it('is idempotent and odd', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: -3, max: 9 }), (value, decimals) => {
      const rounded = roundHalfEven(value, decimals);
      return Object.is(roundHalfEven(rounded, decimals), rounded) && Object.is(roundHalfEven(-value, decimals), -rounded);
    }), RUNS);
  });
});
