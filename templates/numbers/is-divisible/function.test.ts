import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDivisible } from './function.ts';

const RUNS = { seed: 9469, numRuns: 200 };

describe('divisible number', () => {
  it('agrees with the examples of 30 seconds of code', () => {
    expect(isDivisible(6, 3)).toBe(true);
    expect(isDivisible(7, 3)).toBe(false);
  });

  it('may be 0 or negative', () => {
    expect(isDivisible(0, 5)).toBe(true);
    expect(isDivisible(5, 0)).toBe(false);
    expect(isDivisible(0, 0)).toBe(false);
    expect(isDivisible(-6, 3)).toBe(true);
    expect(isDivisible(6, -4)).toBe(false);
    expect(isDivisible(3, 6)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isDivisible(1.5, 1)).toThrow(new TypeError('expected two integers, got 1.5 and 1'));
    expect(() => isDivisible(4, Number.NaN)).toThrow(new TypeError('expected two integers, got 4 and NaN'));
    expect(() => isDivisible('4' as never, 2)).toThrow(new TypeError('expected two integers, got 4 and 2'));
  });

  const factor = fc.integer({ min: 2, max: 1000 });

  it('is any multiple', () => {
    fc.assert(fc.property(factor, fc.integer({ min: -1000, max: 1000 }), (divisor, times) => isDivisible(divisor * times, divisor)), RUNS);
  });

  it('is not one more', () => {
    fc.assert(fc.property(factor, fc.integer({ min: -1000, max: 1000 }), (divisor, times) => !isDivisible(divisor * times + 1, divisor)), RUNS);
  });
});
