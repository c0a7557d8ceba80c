import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yardsToMeters } from './function.ts';

const RUNS = { seed: 6482, numRuns: 200 };

describe('yards to metres', () => {
  it('agrees with the definition', () => {
    expect(yardsToMeters(1)).toBeCloseTo(0.9144, 12);
    expect(yardsToMeters(100)).toBeCloseTo(91.44, 12);
  });

  it('handles zero, negative and special numbers', () => {
    expect(yardsToMeters(0)).toBe(0);
    expect(yardsToMeters(-0)).toBe(-0);
    expect(yardsToMeters(-1)).toBeCloseTo(-0.9144, 12);
    expect(yardsToMeters(Number.NaN)).toBeNaN();
    expect(yardsToMeters(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => yardsToMeters('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(yardsToMeters(value) / 0.9144 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(yardsToMeters(a) + yardsToMeters(b) - yardsToMeters(a + b)) < 1e-6), RUNS);
  });
});
