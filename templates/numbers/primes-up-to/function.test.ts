import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { primesUpTo } from './function.ts';

const RUNS = { seed: 336, numRuns: 200 };

describe('primes up to a limit', () => {
  it('includes the limit', () => {
    expect(primesUpTo(1)).toEqual([]);
    expect(primesUpTo(2)).toEqual([2]);
    expect(primesUpTo(4)).toEqual([2, 3]);
    expect(primesUpTo(30)).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29]);
    expect(primesUpTo(31).at(-1)).toBe(31);
    expect(primesUpTo(49).at(-1)).toBe(47);
  });

  it('finds nothing below 2', () => {
    for (const limit of [1, 0, -0, -1, -100]) expect(primesUpTo(limit)).toEqual([]);
  });

  it('agrees with the known counts of primes', () => {
    for (const [limit, count] of [[100, 25], [1000, 168], [10_000, 1229], [100_000, 9592]] as const) expect(primesUpTo(limit)).toHaveLength(count);
  });

  it('goes up to ten million', () => {
    expect(primesUpTo(10_000_000)).toHaveLength(664_579);
    expect(() => primesUpTo(10_000_001)).toThrow(new RangeError('expected a limit up to 10000000, got 10000001'));
  });

  it('throws a TypeError that says what was expected', () => {
    for (const limit of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => primesUpTo(limit)).toThrow(new TypeError(`expected an integer, got ${limit}`));
    expect(() => primesUpTo('10' as never)).toThrow(new TypeError('expected an integer, got string'));
  });

  it('finds exactly what trial division finds', () => {
    const isPrime = (value: number): boolean => Array.from({ length: Math.max(value - 2, 0) }, (_, index) => index + 2).every((divisor) => value % divisor !== 0);
    fc.assert(fc.property(fc.integer({ min: 2, max: 300 }), (limit) => {
      expect(primesUpTo(limit)).toEqual(Array.from({ length: limit - 1 }, (_, index) => index + 2).filter(isPrime));
    }), RUNS);
  });

  it('only grows with the limit', () => {
    fc.assert(fc.property(fc.nat(2000), fc.nat(2000), (a, b) => { expect(primesUpTo(a + b).slice(0, primesUpTo(a).length)).toEqual(primesUpTo(a)); }), RUNS);
  });
});
