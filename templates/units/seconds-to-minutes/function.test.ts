import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsToMinutes } from './function.ts';

const RUNS = { seed: 7735, numRuns: 200 };

describe('seconds to minutes', () => {
  it('agrees with the definition', () => {
    expect(secondsToMinutes(120)).toBe(2);
    expect(secondsToMinutes(90)).toBe(1.5);
  });

  it('handles zero, negative and special numbers', () => {
    expect(secondsToMinutes(0)).toBe(0);
    expect(secondsToMinutes(-0)).toBe(-0);
    expect(secondsToMinutes(-120)).toBe(-2);
    expect(secondsToMinutes(Number.NaN)).toBeNaN();
    expect(secondsToMinutes(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => secondsToMinutes('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(secondsToMinutes(value) * 60 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(secondsToMinutes(a) + secondsToMinutes(b) - secondsToMinutes(a + b)) < 1e-6), RUNS);
  });
});
