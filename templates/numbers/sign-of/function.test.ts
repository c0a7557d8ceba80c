import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signOf } from './function.ts';

const RUNS = { seed: 6376, numRuns: 200 };

describe('sign of a number', () => {
  it('is 1, 0 or -1', () => {
    expect([7, 0.1, 0, -0, -0.1, Number.NEGATIVE_INFINITY].map(signOf)).toEqual([1, 1, 0, 0, -1, -1]);
    expect(signOf(Number.NaN)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => signOf('3' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => signOf(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('is the opposite for the opposite number', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (value) => signOf(value) === 1 && signOf(-value) === -1), RUNS);
  });

  it('gives the number again with its size', () => {
    fc.assert(fc.property(fc.integer(), (value) => signOf(value) * Math.abs(value) + 0 === value), RUNS);
  });
});
