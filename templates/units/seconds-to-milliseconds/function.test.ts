import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsToMilliseconds } from './function.ts';

const RUNS = { seed: 9761, numRuns: 200 };

describe('seconds to milliseconds', () => {
  it('agrees with the definition', () => {
    expect(secondsToMilliseconds(1.5)).toBe(1500);
    expect(secondsToMilliseconds(2)).toBe(2000);
  });

  it('handles zero, negative and special numbers', () => {
    expect(secondsToMilliseconds(0)).toBe(0);
    expect(secondsToMilliseconds(-0)).toBe(-0);
    expect(secondsToMilliseconds(-1.5)).toBe(-1500);
    expect(secondsToMilliseconds(Number.NaN)).toBeNaN();
    expect(secondsToMilliseconds(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => secondsToMilliseconds('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(secondsToMilliseconds(value) / 1000 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(secondsToMilliseconds(a) + secondsToMilliseconds(b) - secondsToMilliseconds(a + b)) < 1e-6), RUNS);
  });
});
