import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase } from './function.ts';

const RUNS = { seed: 359, numRuns: 200 };
const BASE = 2;

describe('number in another base', () => {
  it('agrees with known values', () => {
    for (const [value, base, expected] of [[0, 2, '0'], [5, 2, '101'], [255, 2, '11111111'], [255, 16, 'ff'], [8, 8, '10'], [493, 8, '755'], [35, 36, 'z'], [123, 10, '123'], [48_879, 16, 'beef'], [6, 3, '20']] as const) expect(toBase(value, base), `${value} ${base}`).toBe(expected);
  });

  it('uses its default', () => {
    expect(toBase(12_345)).toBe(toBase(12_345, BASE));
  });

  it('keeps the sign, except that of -0', () => {
    expect(toBase(-10, 2)).toBe('-1010');
    expect(toBase(-0, 2)).toBe('0');
  });

  it('throws for no integers and impossible bases', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53]) expect(() => toBase(value)).toThrow(new TypeError(`expected a safe integer, got ${value}`));
    expect(() => toBase('5' as never)).toThrow(new TypeError('expected a safe integer, got string'));
    for (const base of [1, 37, 2.5, Number.NaN]) expect(() => toBase(5, base)).toThrow(new RangeError(`expected a base from 2 to 36, got ${base}`));
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.integer({ min: 2, max: 36 }), (value, base) => Number.parseInt(toBase(value, base), base) === value), RUNS);
  });

  it('adds a zero when multiplied by the base', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), fc.integer({ min: 2, max: 36 }), (value, base) => toBase(value * base, base) === `${toBase(value, base)}0`), RUNS);
  });
});
