import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisorsOf } from './function.ts';

const RUNS = { seed: 5054, numRuns: 200 };

describe('divisors of a number', () => {
  it('agrees with known lists', () => {
    const vectors: [number, number[]][] = [[1, [1]], [2, [1, 2]], [4, [1, 2, 4]], [7, [1, 7]], [12, [1, 2, 3, 4, 6, 12]], [28, [1, 2, 4, 7, 14, 28]], [36, [1, 2, 3, 4, 6, 9, 12, 18, 36]], [97, [1, 97]]];
    for (const [value, divisors] of vectors) expect(divisorsOf(value), String(value)).toEqual(divisors);
  });

  it('finds as many as OEIS A000005 counts', () => {
    for (const [value, count] of [[60, 12], [360, 24], [5040, 60], [1_000_000, 49], [720_720, 240]] as const) expect(divisorsOf(value)).toHaveLength(count);
  });

  it('throws for zero, negative numbers and no integers', () => {
    for (const value of [0, -0, -12]) expect(() => divisorsOf(value)).toThrow(new RangeError(`expected an integer from 1, got ${value}`));
    for (const value of [1.5, Number.NaN, 2 ** 53]) expect(() => divisorsOf(value)).toThrow(new TypeError(`expected a safe integer, got ${value}`));
    expect(() => divisorsOf('12' as never)).toThrow(new TypeError('expected a safe integer, got string'));
  });

  it('finds exactly what a search finds', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), (value) => {
      expect(divisorsOf(value)).toEqual(Array.from({ length: value }, (_, index) => index + 1).filter((divisor) => value % divisor === 0));
    }), RUNS);
  });

  it('reads the same as quotients from the other end', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => { expect(divisorsOf(value).map((divisor) => value / divisor).toReversed()).toEqual(divisorsOf(value)); }), RUNS);
  });
});
