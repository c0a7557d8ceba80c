import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCoefficient } from './function.ts';

const RUNS = { seed: 82, numRuns: 200 };

describe('binomial coefficient', () => {
  it('agrees with Pascal\'s triangle', () => {
    expect([0, 1, 2, 3, 4, 5].map((k) => binomialCoefficient(5, k))).toEqual([1, 5, 10, 10, 5, 1]);
    for (const [n, k, expected] of [[0, 0, 1], [1, 0, 1], [4, 2, 6], [8, 2, 28], [49, 6, 13_983_816], [52, 5, 2_598_960], [10_000, 1, 10_000], [10_000, 9999, 10_000]] as const) expect(binomialCoefficient(n, k), `${n} ${k}`).toBe(expected);
  });

  it('is 0 outside the triangle', () => {
    expect(binomialCoefficient(5, 6)).toBe(0);
    expect(binomialCoefficient(5, -1)).toBe(0);
    expect(binomialCoefficient(0, 1)).toBe(0);
  });

  it('is exact up to the largest safe integer', () => {
    expect(binomialCoefficient(56, 28)).toBe(7_648_690_600_760_440);
    expect(() => binomialCoefficient(57, 28)).toThrow(new RangeError('expected an exact result, got 15033633249770520'));
  });

  it('throws for no integers and for n out of range', () => {
    expect(() => binomialCoefficient(5.5, 2)).toThrow(new TypeError('expected integers, got 5.5'));
    expect(() => binomialCoefficient(5, '2' as never)).toThrow(new TypeError('expected integers, got string'));
    for (const n of [-1, 10_001]) expect(() => binomialCoefficient(n, 0)).toThrow(new RangeError(`expected n from 0 to 10000, got ${n}`));
  });

  it('is the sum of the two above it', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), (n, k) => binomialCoefficient(n, k) === binomialCoefficient(n - 1, k - 1) + binomialCoefficient(n - 1, k)), RUNS);
  });

  it('is symmetric', () => {
    fc.assert(fc.property(fc.nat(50), fc.nat(50), (n, k) => binomialCoefficient(n, k) === binomialCoefficient(n, n - k)), RUNS);
  });
});
