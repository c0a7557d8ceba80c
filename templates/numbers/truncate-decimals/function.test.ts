import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncateDecimals } from './function.ts';

const DIGITS = 0;
const RUNS = { seed: 9268, numRuns: 200 };

describe('number with fewer decimals', () => {
  it('cuts towards zero', () => {
    expect(truncateDecimals(3.999, 2)).toBe(3.99);
    expect(truncateDecimals(-3.999, 1)).toBe(-3.9);
    expect(truncateDecimals(1.005, 2)).toBe(1);
    expect(truncateDecimals(12.5, 15)).toBe(12.5);
  });

  it('is not misled by binary fractions and exponents', () => {
    expect(truncateDecimals(0.29, 2)).toBe(0.29);
    expect(truncateDecimals(4.35, 2)).toBe(4.35);
    expect(truncateDecimals(1.9e-7, 7)).toBe(1e-7);
    expect(truncateDecimals(1.5e300, 3)).toBe(1.5e300);
    expect(truncateDecimals(-0.4, 0)).toBe(0);
    expect(truncateDecimals(Number.NEGATIVE_INFINITY, 2)).toBe(Number.NEGATIVE_INFINITY);
    expect(truncateDecimals(Number.NaN)).toBeNaN();
  });

  it('uses its default', () => {
    expect(truncateDecimals(7.8765)).toBe(truncateDecimals(7.8765, DIGITS));
  });

  it('throws for what is no number and no number of digits', () => {
    for (const digits of [-1, 16, 1.5, Number.NaN]) expect(() => truncateDecimals(1, digits)).toThrow(new RangeError(`expected 0 to 15 decimals, got ${digits}`));
    expect(truncateDecimals(1.23, 0)).toBe(1);
    expect(() => truncateDecimals('1' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('is never farther from zero', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(6), (value, digits) => Math.abs(truncateDecimals(value, digits)) <= Math.abs(value)), RUNS);
  });

  it('keeps the decimals that are there', () => {
    fc.assert(fc.property(fc.integer({ min: -99_999, max: 99_999 }), (cents) => truncateDecimals(cents / 100, 2) === cents / 100 + 0), RUNS);
  });
});
