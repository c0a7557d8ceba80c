import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionalPart } from './function.ts';

const RUNS = { seed: 7868, numRuns: 200 };

describe('decimal part', () => {
  it('agrees with the examples of HumanEval', () => {
    expect(fractionalPart(3.5)).toBe(0.5);
    expect(fractionalPart(1.33)).toBe(0.33);
    expect(fractionalPart(123.456)).toBe(0.456);
  });

  it('keeps the sign, and is 0 for whole numbers', () => {
    expect(fractionalPart(-2.25)).toBe(-0.25);
    expect(fractionalPart(5)).toBe(0);
    expect(fractionalPart(-5)).toBe(-0);
    expect(fractionalPart(1e21)).toBe(0);
    expect(fractionalPart(5e-7)).toBe(5e-7);
    expect(fractionalPart(-1.5e-9)).toBe(-1.5e-9);
  });

  it('is NaN for what has no parts', () => {
    for (const value of [Number.NaN, Infinity, -Infinity]) expect(fractionalPart(value)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fractionalPart('1.5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('is smaller than 1', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Math.abs(fractionalPart(value)) < 1), RUNS);
  });

  it('is what was written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.stringMatching(/^[0-9]{0,5}[1-9]$/), (whole, digits) => fractionalPart(Number(`${whole}.${digits}`)) === Number(`0.${digits}`)), RUNS);
  });
});
