import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesToSeconds } from './function.ts';

const RUNS = { seed: 8738, numRuns: 200 };

describe('minutes to seconds', () => {
  it('agrees with the definition', () => {
    expect(minutesToSeconds(2)).toBe(120);
    expect(minutesToSeconds(1.5)).toBe(90);
  });

  it('handles zero, negative and special numbers', () => {
    expect(minutesToSeconds(0)).toBe(0);
    expect(minutesToSeconds(-0)).toBe(-0);
    expect(minutesToSeconds(-2)).toBe(-120);
    expect(minutesToSeconds(Number.NaN)).toBeNaN();
    expect(minutesToSeconds(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => minutesToSeconds('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(minutesToSeconds(value) / 60 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(minutesToSeconds(a) + minutesToSeconds(b) - minutesToSeconds(a + b)) < 1e-6), RUNS);
  });
});
