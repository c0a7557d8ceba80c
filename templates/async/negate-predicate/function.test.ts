import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negatePredicate } from './function.ts';

const RUNS = { seed: 6205, numRuns: 200 };

describe('negated predicate', () => {
  it('agrees with the example of lodash', () => {
    expect([1, 2, 3, 4, 5, 6].filter(negatePredicate((n: number) => n % 2 === 0))).toEqual([1, 3, 5]);
    expect(negatePredicate((text: string) => text)('')).toBe(true);
    expect(negatePredicate((a: number, b: number) => a < b)(1, 2)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => negatePredicate(true as never)).toThrow(new TypeError('expected a function, got boolean'));
  });

  it('is always the opposite', () => {
    fc.assert(fc.property(fc.integer(), (value) => negatePredicate((n: number) => n > 0)(value) === !(value > 0)), RUNS);
  });

  it('is the truth when negated twice', () => {
    fc.assert(fc.property(fc.anything(), (value) => negatePredicate(negatePredicate((item: unknown) => item))(value) === Boolean(value)), RUNS);
  });
});
