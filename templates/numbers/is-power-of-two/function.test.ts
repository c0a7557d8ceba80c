import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPowerOfTwo } from './function.ts';

const RUNS = { seed: 7502, numRuns: 200 };

describe('power of two', () => {
  it('accepts all powers that a number can hold', () => {
    for (let exponent = 0; exponent <= 1023; exponent += 1) expect(isPowerOfTwo(2 ** exponent), String(exponent)).toBe(true);
  });

  it('refuses their neighbours', () => {
    for (let exponent = 2; exponent <= 52; exponent += 1) {
      expect(isPowerOfTwo(2 ** exponent - 1), String(exponent)).toBe(false);
      expect(isPowerOfTwo(2 ** exponent + 1), String(exponent)).toBe(false);
    }
  });

  it('refuses zero, negative numbers, fractions, NaN and infinity', () => {
    for (const value of [0, -0, -1, -2, -4, 0.5, 0.25, 1.5, 3.999, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(isPowerOfTwo(value), String(value)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPowerOfTwo('8' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => isPowerOfTwo(8n as never)).toThrow(new TypeError('expected a number, got bigint'));
  });

  it('agrees with the bits of the number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (value) => isPowerOfTwo(value) === ((value & (value - 1)) === 0)), RUNS);
  });

  it('stays what it is when doubled', () => {
    fc.assert(fc.property(fc.nat(1_000_000), (value) => isPowerOfTwo(value * 2) === (isPowerOfTwo(value) && value > 0)), RUNS);
  });
});
