import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorial } from './function.ts';

const RUNS = { seed: 70, numRuns: 100 };

describe('factorial', () => {
  it('agrees with known values (OEIS A000142)', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 10].map(factorial)).toEqual([1, 1, 2, 6, 24, 120, 720, 5040, 3_628_800]);
    expect(factorial(18)).toBe(6_402_373_705_728_000);
  });

  it('is close to the exact value above', () => {
    expect(factorial(25) / 1.5511210043330986e25).toBeCloseTo(1, 12);
    expect(factorial(170) / 7.257415615307994e306).toBeCloseTo(1, 12);
  });

  it('holds its limits', () => {
    for (const value of [-1, 171]) expect(() => factorial(value)).toThrow(new RangeError(`expected an integer from 0 to 170, got ${value}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => factorial(1.5)).toThrow(new TypeError('expected an integer, got 1.5'));
    expect(() => factorial(Number.NaN)).toThrow(new TypeError('expected an integer, got NaN'));
    expect(() => factorial('5' as never)).toThrow(new TypeError('expected an integer, got string'));
    expect(() => factorial(5n as never)).toThrow(TypeError);
  });

  it('grows by its argument', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 170 }), (value) => factorial(value) === factorial(value - 1) * value), RUNS);
  });

  it('is divisible by everything up to its argument while it is exact', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 1, max: 18 }), (a, b) => factorial(Math.max(a, b)) % Math.min(a, b) === 0), RUNS);
  });
});
