import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorial } from './function.ts';

const RUNS = { seed: 70, numRuns: 100 };

describe('factorial', () => {
  it('agrees with known values (OEIS A000142)', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 10].map(factorial)).toEqual([1n, 1n, 2n, 6n, 24n, 120n, 720n, 5040n, 3_628_800n]);
  });

  it('is exact beyond 2^53', () => {
    expect(factorial(19)).toBe(121_645_100_408_832_000n);
    expect(factorial(25)).toBe(15_511_210_043_330_985_984_000_000n);
    expect(String(factorial(100))).toHaveLength(158);
  });

  it('holds its limits', () => {
    expect(String(factorial(10_000))).toHaveLength(35_660);
    for (const value of [-1, 10_001]) expect(() => factorial(value)).toThrow(new RangeError(`expected an integer from 0 to 10000, got ${value}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => factorial(1.5)).toThrow(new TypeError('expected an integer, got 1.5'));
    expect(() => factorial(Number.NaN)).toThrow(new TypeError('expected an integer, got NaN'));
    expect(() => factorial('5' as never)).toThrow(new TypeError('expected an integer, got string'));
    expect(() => factorial(5n as never)).toThrow(TypeError);
  });

  it('grows by its argument', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (value) => factorial(value) === BigInt(value) * factorial(value - 1)), RUNS);
  });

  it('is divisible by everything up to its argument', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => factorial(Math.max(a, b)) % BigInt(Math.min(a, b)) === 0n), RUNS);
  });
});
