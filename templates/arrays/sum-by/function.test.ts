import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumBy } from './function.ts';

const RUNS = { seed: 356, numRuns: 200 };

describe('sum by key', () => {
  it('agrees with the example of lodash', () => {
    expect(sumBy([{ n: 4 }, { n: 2 }, { n: 8 }, { n: 6 }], ({ n }) => n)).toBe(20);
    expect(sumBy([{ n: 4 }, { n: 2 }, { n: 8 }, { n: 6 }], 'n')).toBe(20);
  });

  it('has no rounding errors of decimal fractions', () => {
    expect(sumBy([{ price: 0.1 }, { price: 0.2 }, { price: 0.3 }], 'price')).toBe(0.6);
    expect(sumBy([1, 1e100, 1, -1e100], (value) => value)).toBe(2);
    expect(sumBy([1e100, 1, -1e100, 1], (value) => value)).toBe(2);
    expect(sumBy(Array.from({ length: 10 }, () => 0.1), (value) => value)).toBe(1);
  });

  it('is 0 over nothing', () => {
    expect(sumBy([], 'n')).toBe(0);
  });

  it('keeps infinity and NaN', () => {
    expect(sumBy([1, Number.POSITIVE_INFINITY], (value) => value)).toBe(Number.POSITIVE_INFINITY);
    expect(sumBy([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], (value) => value)).toBe(Number.NaN);
    expect(sumBy([1, Number.NaN], (value) => value)).toBe(Number.NaN);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sumBy({} as never, 'n')).toThrow(new TypeError('expected an array, got object'));
    expect(() => sumBy([], 3 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
    expect(() => sumBy([{ n: 1 }, { n: '2' }], 'n')).toThrow(new TypeError('expected a number of item 1, got string'));
    expect(() => sumBy([null], 'n')).toThrow(new TypeError('expected a number of item 0, got undefined'));
  });

  it('is exact for integers', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), (numbers) => sumBy(numbers.map((n) => ({ n })), 'n') === numbers.reduce((sum, value) => sum + value, 0)), RUNS);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), (cents) => sumBy(cents, (value) => value / 100) === sumBy(cents.toReversed(), (value) => value / 100)), RUNS);
  });
});
