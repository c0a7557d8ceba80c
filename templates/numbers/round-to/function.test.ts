import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTo } from './function.ts';

const DEFAULT_DECIMALS = 0;
const RUNS = { seed: 62, numRuns: 200 };

describe('rounded number', () => {
  it('rounds to decimals', () => {
    for (const [value, decimals, expected] of [[4.006, 2, 4.01], [4060, -2, 4100], [1234.5678, 1, 1234.6], [1.23456789e-7, 9, 1.23e-7], [5.015, 2, 5.02]] as const) expect(roundTo(value, decimals), String(value)).toBe(expected);
  });

  it('rounds halves away from zero as they are written', () => {
    for (const [value, decimals, expected] of [[1.005, 2, 1.01], [2.5, 0, 3], [-2.5, 0, -3], [-1.005, 2, -1.01], [0.5, 0, 1], [8.345, 2, 8.35], [10.235, 2, 10.24], [1.4999, 0, 1]] as const) expect(roundTo(value, decimals), String(value)).toBe(expected);
  });

  it('uses its default', () => {
    expect(roundTo(123.456789123)).toBe(roundTo(123.456789123, DEFAULT_DECIMALS));
  });

  it('leaves integers, NaN, infinity and zeros alone', () => {
    for (const value of [0, -0, 5, -7, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(roundTo(value, 2)).toBe(value);
  });

  it('survives extreme numbers and decimals', () => {
    expect(roundTo(1e21, 2)).toBe(1e21);
    expect(roundTo(1.5e300, 20)).toBe(1.5e300);
    expect(roundTo(1e-10, 2)).toBe(0);
    expect(roundTo(5e-324, 400)).toBe(5e-324);
    expect(roundTo(12345, -10)).toBe(0);
    expect(roundTo(1.7976931348623157e308, 1)).toBe(1.7976931348623157e308);
  });

  it('keeps the sign of what rounds to zero', () => {
    expect(roundTo(-0.4, 0)).toBe(-0);
    expect(roundTo(0.4, 0)).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => roundTo('1.5' as never, 1)).toThrow(new TypeError('expected a number, got string'));
    for (const decimals of [1.5, Number.NaN, '2' as never]) expect(() => roundTo(1, decimals)).toThrow(new TypeError(`expected an integer as decimals, got ${decimals}`));
  });

  it('is never further away than half a unit', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      return Math.abs(roundTo(value, decimals) - value) <= 0.5 * 10 ** -decimals + 1e-9;
    }), RUNS);
  });

  it('is idempotent and odd', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: -3, max: 9 }), (value, decimals) => {
      const rounded = roundTo(value, decimals);
      return Object.is(roundTo(rounded, decimals), rounded) && Object.is(roundTo(-value, decimals), -rounded);
    }), RUNS);
  });

  it('agrees with decimal arithmetic on thousandths', () => {
    fc.assert(fc.property(fc.nat(10_000_000), (thousandths) => {
      const hundredths = Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0);
      return roundTo(thousandths / 1000, 2) === hundredths / 100;
    }), RUNS);
  });
});
