import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loanPayment } from './function.ts';

const RUNS = { seed: 6505, numRuns: 200 };

describe('payment of a loan', () => {
  it('agrees with published examples', () => {
    for (const [principal, rate, months, expected] of [[200_000, 6.5, 360, 1264.14], [100_000, 6, 360, 599.55], [20_000, 5, 60, 377.42], [10_000, 12, 12, 888.49], [1000, 12, 1, 1010]] as const) expect(loanPayment(principal, rate, months), String(expected)).toBeCloseTo(expected, 2);
  });

  it('divides evenly without interest', () => {
    expect(loanPayment(1200, 0, 12)).toBe(100);
    expect(loanPayment(0, 5, 12)).toBe(0);
  });

  it('is precise for tiny rates', () => {
    expect(loanPayment(1200, 1e-12, 12)).toBeCloseTo(100, 9);
  });

  it('throws for what is no loan', () => {
    expect(() => loanPayment(1, -1, 12)).toThrow(new RangeError('expected a rate from 0, got -1'));
    for (const months of [0, -1, 1.5]) expect(() => loanPayment(1, 1, months)).toThrow(new RangeError(`expected months as an integer from 1, got ${months}`));
    expect(() => loanPayment('1' as never, 1, 12)).toThrow(new TypeError('expected finite numbers, got string'));
    expect(() => loanPayment(1, Number.NaN, 12)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => loanPayment(1, 1, Number.POSITIVE_INFINITY)).toThrow(new TypeError('expected finite numbers, got Infinity'));
  });

  it('pays the loan off, month by month', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 120 }), (principal, rate, months) => {
      const payment = loanPayment(principal, rate, months);
      let debt = principal;
      for (let month = 0; month < months; month += 1) debt = debt * (1 + rate / 1200) - payment;
      return Math.abs(debt) < 1e-6 * principal;
    }), RUNS);
  });

  it('rises with the rate', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 360 }), (rate, months) => loanPayment(1000, rate + 1, months) > loanPayment(1000, rate, months)), RUNS);
  });
});
