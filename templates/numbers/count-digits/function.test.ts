import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDigits } from './function.ts';

const RUNS = { seed: 5389, numRuns: 200 };

describe('number of digits', () => {
  it('agrees with the examples of MBPP', () => {
    expect(countDigits(12345)).toBe(5);
    expect(countDigits(11223305)).toBe(8);
    expect(countDigits(4123459)).toBe(7);
  });

  it('knows zero, signs and powers of ten', () => {
    for (const [value, expected] of [[0, 1], [-0, 1], [-120, 3], [9, 1], [10, 2], [Number.MAX_SAFE_INTEGER, 16]] as const) expect(countDigits(value)).toBe(expected);
  });

  it('throws a TypeError for what is no integer', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53, '3', null]) expect(() => countDigits(value as never)).toThrow(new TypeError(`expected a safe integer, got ${String(value)}`));
  });

  it('is one more for ten times', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (value) => countDigits(10 * value) === countDigits(value) + 1), RUNS);
  });

  it('does not see the sign', () => {
    fc.assert(fc.property(fc.integer(), (value) => countDigits(value) === countDigits(-value)), RUNS);
  });
});
