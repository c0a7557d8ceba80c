import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { millisecondsToSeconds } from './function.ts';

const RUNS = { seed: 2511, numRuns: 200 };

describe('milliseconds to seconds', () => {
  it('agrees with the definition', () => {
    expect(millisecondsToSeconds(1500)).toBe(1.5);
    expect(millisecondsToSeconds(1000)).toBe(1);
  });

  it('handles zero, negative and special numbers', () => {
    expect(millisecondsToSeconds(0)).toBe(0);
    expect(millisecondsToSeconds(-0)).toBe(-0);
    expect(millisecondsToSeconds(-1500)).toBe(-1.5);
    expect(millisecondsToSeconds(Number.NaN)).toBeNaN();
    expect(millisecondsToSeconds(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => millisecondsToSeconds('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(millisecondsToSeconds(value) * 1000 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(millisecondsToSeconds(a) + millisecondsToSeconds(b) - millisecondsToSeconds(a + b)) < 1e-6), RUNS);
  });
});
