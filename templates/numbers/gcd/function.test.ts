import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gcd } from './function.ts';

const RUNS = { seed: 68, numRuns: 200 };

describe('greatest common divisor', () => {
  it('agrees with known values', () => {
    for (const [a, b, expected] of [[8, 36, 4], [48, 18, 6], [17, 5, 1], [1071, 462, 21], [270, 192, 6], [7, 7, 7], [832_040, 514_229, 1]] as const) expect(gcd(a, b), `${a} ${b}`).toBe(expected);
  });

  it('takes any number of integers', () => {
    expect(gcd(12, 8, 32)).toBe(4);
    expect(gcd(9)).toBe(9);
    expect(gcd()).toBe(0);
  });

  it('handles zero and negative numbers', () => {
    expect([gcd(0, 5), gcd(5, 0), gcd(0, 0), gcd(-12, 18), gcd(12, -18), gcd(-4), gcd(-0, -0)]).toEqual([5, 5, 0, 6, 6, 4, 0]);
  });

  it('handles the largest integers', () => {
    expect(gcd(Number.MAX_SAFE_INTEGER, 6361)).toBe(6361);
    expect(gcd(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('throws a TypeError that says what was expected', () => {
    for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '4' as never]) expect(() => gcd(2, value)).toThrow(new TypeError(`expected integers up to 2^53 - 1, got ${value}`));
  });

  it('divides both and is the greatest that does', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const result = gcd(a, b);
      const common = Array.from({ length: Math.min(a, b) }, (_, index) => index + 1).filter((divisor) => a % divisor === 0 && b % divisor === 0);
      return result === common.at(-1);
    }), RUNS);
  });

  it('scales, and does not depend on the order', () => {
    const small = fc.integer({ min: -1000, max: 1000 });
    fc.assert(fc.property(small, small, fc.integer({ min: 1, max: 1000 }), (a, b, factor) => gcd(a * factor, b * factor) === gcd(a, b) * factor && gcd(a, b) === gcd(b, a)), RUNS);
  });
});
