import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modPow } from './function.ts';

const RUNS = { seed: 7660, numRuns: 200 };

describe('modular power', () => {
  it('agrees with known values', () => {
    for (const [base, exponent, modulus, expected] of [[4, 13, 497, 445], [2, 10, 1000, 24], [3, 200, 13, 9], [2, 90, 13, 12], [7, 0, 5, 1], [0, 5, 7, 0], [5, 1, 7, 5], [10, 9, 6, 4]] as const) expect(modPow(base, exponent, modulus), `${base} ${exponent} ${modulus}`).toBe(expected);
  });

  it('handles a modulus of 1, negative bases and 0 to the power of 0', () => {
    expect(modPow(7, 0, 1)).toBe(0);
    expect(modPow(-2, 3, 5)).toBe(2);
    expect(modPow(-1, 2, 5)).toBe(1);
    expect(modPow(0, 0, 5)).toBe(1);
  });

  it('is exact for the largest safe integers', () => {
    const max = Number.MAX_SAFE_INTEGER;
    expect(modPow(max, 2, max - 1)).toBe(1);
    expect(modPow(2, 53, max)).toBe(1);
    expect(modPow(max - 1, max, max)).toBe(max - 1);
  });

  it('throws for arguments out of range', () => {
    expect(() => modPow(2, -1, 5)).toThrow(new RangeError('expected an exponent from 0, got -1'));
    for (const modulus of [0, -5]) expect(() => modPow(2, 1, modulus)).toThrow(new RangeError(`expected a modulus from 1, got ${modulus}`));
    expect(() => modPow(2.5, 1, 5)).toThrow(new TypeError('expected safe integers, got 2.5'));
    expect(() => modPow(2, '1' as never, 5)).toThrow(new TypeError('expected safe integers, got string'));
    expect(() => modPow(2, 1, 2 ** 53)).toThrow(new TypeError('expected safe integers, got 9007199254740992'));
  });

  it('agrees with the power itself', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(40), fc.integer({ min: 1 }), (base, exponent, modulus) => {
      const big = BigInt(modulus);
      return BigInt(modPow(base, exponent, modulus)) === ((BigInt(base) ** BigInt(exponent) % big) + big) % big;
    }), RUNS);
  });

  it('obeys the little theorem of Fermat', () => {
    fc.assert(fc.property(fc.constantFrom(2, 3, 5, 7, 101, 7919, 999_983), fc.nat(), (prime, base) => modPow(base, prime, prime) === base % prime), RUNS);
  });
});
