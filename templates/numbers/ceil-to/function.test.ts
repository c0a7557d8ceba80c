import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilTo } from './function.ts';

const DECIMALS = 0;
const RUNS = { seed: 9342, numRuns: 200 };

describe('number rounded up', () => {
  it('agrees with the examples of lodash', () => {
    for (const [value, decimals, expected] of [[4.006, 0, 5], [6.004, 2, 6.01], [6040, -2, 6100]] as const) expect(ceilTo(value, decimals)).toBe(expected);
  });

  it('is judged by the decimal notation', () => {
    for (const [value, decimals, expected] of [[1.1, 2, 1.1], [8.345, 3, 8.345], [1.001, 2, 1.01], [-1.009, 2, -1], [-5.5, 0, -5], [1e-7, 3, 0.001], [1e-7, 7, 1e-7]] as const) expect(ceilTo(value, decimals), String(value)).toBe(expected);
  });

  it('keeps special and very large numbers', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, -0, 1e300]) expect(ceilTo(value, 12)).toBe(value);
    expect(ceilTo(1e300, 20)).toBe(1e300);
  });

  it('uses its default', () => {
    expect(ceilTo(1.123456789)).toBe(ceilTo(1.123456789, DECIMALS));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => ceilTo('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => ceilTo(1, 1.5)).toThrow(new TypeError('expected an integer as decimals, got 1.5'));
    expect(() => ceilTo(1, '1' as never)).toThrow(new TypeError('expected an integer as decimals, got 1'));
  });

  const value = fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000);

  it('is less than a unit away', () => {
    fc.assert(fc.property(value, (number) => { const away = ceilTo(number, 1) - number; return away > -1e-9 && away < 0.1; }), RUNS);
  });

  it('stays when rounded again', () => {
    fc.assert(fc.property(value, fc.integer({ min: -2, max: 3 }), (number, decimals) => ceilTo(ceilTo(number, decimals), decimals) === ceilTo(number, decimals)), RUNS);
  });
});
