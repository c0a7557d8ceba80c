import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorTo } from './function.ts';

const DECIMALS = 0;
const RUNS = { seed: 4223, numRuns: 200 };

describe('number rounded down', () => {
  it('agrees with the examples of lodash', () => {
    for (const [value, decimals, expected] of [[4.006, 0, 4], [0.046, 2, 0.04], [4060, -2, 4000]] as const) expect(floorTo(value, decimals)).toBe(expected);
  });

  it('is judged by the decimal notation', () => {
    for (const [value, decimals, expected] of [[1.1, 2, 1.1], [8.345, 3, 8.345], [1.009, 2, 1], [-1.001, 2, -1.01], [-5.5, 0, -6], [1e-7, 3, 0], [1e-7, 7, 1e-7]] as const) expect(floorTo(value, decimals), String(value)).toBe(expected);
  });

  it('keeps special and very large numbers', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, -0, 1e300]) expect(floorTo(value, 12)).toBe(value);
    expect(floorTo(1e300, 20)).toBe(1e300);
  });

  it('uses its default', () => {
    expect(floorTo(1.123456789)).toBe(floorTo(1.123456789, DECIMALS));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => floorTo('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => floorTo(1, 1.5)).toThrow(new TypeError('expected an integer as decimals, got 1.5'));
    expect(() => floorTo(1, '1' as never)).toThrow(new TypeError('expected an integer as decimals, got 1'));
  });

  const value = fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000);

  it('is less than a unit away', () => {
    fc.assert(fc.property(value, (number) => { const away = number - floorTo(number, 1); return away > -1e-9 && away < 0.1; }), RUNS);
  });

  it('stays when rounded again', () => {
    fc.assert(fc.property(value, fc.integer({ min: -2, max: 3 }), (number, decimals) => floorTo(floorTo(number, decimals), decimals) === floorTo(number, decimals)), RUNS);
  });
});
