import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haveOppositeSigns } from './function.ts';

const RUNS = { seed: 7331, numRuns: 200 };

describe('opposite signs', () => {
  it('agree with the examples of MBPP', () => {
    expect(haveOppositeSigns(1, -2)).toBe(true);
    expect(haveOppositeSigns(3, 2)).toBe(false);
    expect(haveOppositeSigns(-10, -10)).toBe(false);
    expect(haveOppositeSigns(-2, 2)).toBe(true);
  });

  it('are none of zero and NaN', () => {
    for (const value of [0, -0, Number.NaN]) {
      expect(haveOppositeSigns(value, -1)).toBe(false);
      expect(haveOppositeSigns(1, value)).toBe(false);
    }
    expect(haveOppositeSigns(-Infinity, 5e-324)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => haveOppositeSigns('1' as never, 1)).toThrow(new TypeError('expected two numbers, got string and number'));
    expect(() => haveOppositeSigns(1, null as never)).toThrow(new TypeError('expected two numbers, got number and object'));
  });

  it('are the same in both orders', () => {
    fc.assert(fc.property(fc.double(), fc.double(), (a, b) => haveOppositeSigns(a, b) === haveOppositeSigns(b, a)), RUNS);
  });

  it('are those of a number and its opposite', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (value) => haveOppositeSigns(value, -value) && !haveOppositeSigns(value, value)), RUNS);
  });
});
