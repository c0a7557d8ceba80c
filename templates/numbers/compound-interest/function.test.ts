import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundInterest } from './function.ts';

const RUNS = { seed: 1865, numRuns: 200 };
const TIMES_PER_YEAR = 1;

describe('amount with compound interest', () => {
  it('agrees with published examples', () => {
    for (const [principal, rate, years, times, expected] of [[1500, 4.3, 6, 4, 1938.84], [1500, 4.3, 6, 0.5, 1921.24], [1000, 5, 10, 1, 1628.89], [10_000, 6, 10, 12, 18_193.97], [100, 100, 1, 1, 200], [100, 100, 1, 2, 225]] as const) expect(compoundInterest(principal, rate, years, times), String(expected)).toBeCloseTo(expected, 2);
  });

  it('is the principal without time or without interest', () => {
    expect(compoundInterest(1234, 7, 0, 12)).toBe(1234);
    expect(compoundInterest(1234, 0, 9, 12)).toBe(1234);
    expect(compoundInterest(0, 7, 9, 12)).toBe(0);
  });

  it('shrinks with negative interest', () => {
    expect(compoundInterest(100, -50, 2, 1)).toBe(25);
  });

  it('uses its default', () => {
    expect(compoundInterest(1000, 5, 3)).toBe(compoundInterest(1000, 5, 3, TIMES_PER_YEAR));
  });

  it('throws for negative time, impossible frequencies and no numbers', () => {
    expect(() => compoundInterest(1, 1, -1)).toThrow(new RangeError('expected years from 0, got -1'));
    for (const times of [0, -1]) expect(() => compoundInterest(1, 1, 1, times)).toThrow(new RangeError(`expected interest more than 0 times a year, got ${times}`));
    expect(() => compoundInterest('1' as never, 1, 1)).toThrow(new TypeError('expected finite numbers, got string'));
    expect(() => compoundInterest(1, Number.NaN, 1)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => compoundInterest(1, 1, Number.POSITIVE_INFINITY)).toThrow(new TypeError('expected finite numbers, got Infinity'));
  });

  it('is interest upon interest, year by year', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 20 }), fc.nat(20), (principal, rate, years) => {
      let amount = principal;
      for (let year = 0; year < years; year += 1) amount += (amount * rate) / 100;
      return Math.abs(compoundInterest(principal, rate, years, 1) - amount) < 1e-6 * amount;
    }), RUNS);
  });

  it('grows the more the more often interest is added', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30 }), (rate, years) => compoundInterest(100, rate, years, 12) > compoundInterest(100, rate, years, 1)), RUNS);
  });
});
