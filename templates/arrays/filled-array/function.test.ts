import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledArray } from './function.ts';

const RUNS = { seed: 664, numRuns: 200 };

describe('array of equal values', () => {
  it('agrees with the example of 30 seconds of code', () => {
    expect(filledArray(5, 2)).toEqual([2, 2, 2, 2, 2]);
  });

  it('may be empty, and hold anything', () => {
    expect(filledArray(0, 'a')).toEqual([]);
    expect(filledArray(2, undefined)).toEqual([undefined, undefined]);
    const item = {};
    expect(filledArray(2, item).every((other) => other === item)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => filledArray(-1, 0)).toThrow(new TypeError('expected a length from 0, got -1'));
    expect(() => filledArray(1.5, 0)).toThrow(new TypeError('expected a length from 0, got 1.5'));
    expect(() => filledArray('2' as never, 0)).toThrow(new TypeError('expected a length from 0, got 2'));
  });

  it('has the length', () => {
    fc.assert(fc.property(fc.nat(99), (length) => filledArray(length, 1).length === length), RUNS);
  });

  it('has nothing but the value', () => {
    fc.assert(fc.property(fc.nat(99), fc.string(), (length, value) => filledArray(length, value).every((item) => item === value)), RUNS);
  });
});
