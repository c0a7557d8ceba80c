import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from './function.ts';

const RUNS = { seed: 40, numRuns: 200 };

describe('sum of numbers', () => {
  it('adds up', () => {
    expect(sum([4, 2, 8, 6])).toBe(20);
    expect(sum([-1, 1, 5])).toBe(5);
    expect(sum([7])).toBe(7);
  });

  it('is 0 for nothing', () => {
    expect(sum([])).toBe(0);
  });

  it('does not lose small parts', () => {
    expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([1e100, 1, -1e100, 1])).toBe(2);
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it('carries NaN and infinity through', () => {
    expect(sum([1, Number.NaN])).toBeNaN();
    expect(sum([1, Number.POSITIVE_INFINITY, 2])).toBe(Number.POSITIVE_INFINITY);
    expect(sum([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])).toBeNaN();
    expect(sum([1e308, 1e308])).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sum(3 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => sum([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
    expect(() => sum([1n as never])).toThrow(new TypeError('expected numbers, got bigint'));
  });

  it('is exact for integers', () => {
    fc.assert(fc.property(fc.array(fc.integer()), (numbers) => sum(numbers) === Number(numbers.reduce((total, value) => total + BigInt(value), 0n))), RUNS);
  });

  it('does not depend on the order of cents', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -99_999, max: 99_999 })), (cents) => {
      const prices = cents.map((value) => value / 100);
      return sum(prices) === sum(prices.toReversed());
    }), RUNS);
  });
});
