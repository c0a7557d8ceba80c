import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { primeFactors } from './function.ts';

const RUNS = { seed: 2143, numRuns: 200 };

describe('prime factors', () => {
  it('agrees with known factorizations', () => {
    const vectors: [number, number[]][] = [[1, []], [2, [2]], [3, [3]], [4, [2, 2]], [12, [2, 2, 3]], [25, [5, 5]], [97, [97]], [360, [2, 2, 2, 3, 3, 5]], [901_255, [5, 17, 23, 461]], [93_819_012_551, [11, 9539, 894_119]], [2 ** 40, Array.from({ length: 40 }, () => 2)]];
    for (const [value, factors] of vectors) expect(primeFactors(value), String(value)).toEqual(factors);
  });

  it('finds large factors after the square root', () => {
    expect(primeFactors(2 * 1_000_003)).toEqual([2, 1_000_003]);
    expect(primeFactors(999_983 ** 2)).toEqual([999_983, 999_983]);
  });

  it('throws for what has no factors', () => {
    for (const value of [0, -0, -6]) expect(() => primeFactors(value)).toThrow(new RangeError(`expected an integer from 1, got ${value}`));
    for (const value of [1.5, Number.NaN, 2 ** 53]) expect(() => primeFactors(value)).toThrow(new TypeError(`expected a safe integer, got ${value}`));
    expect(() => primeFactors('12' as never)).toThrow(new TypeError('expected a safe integer, got string'));
  });

  it('multiplies up to the number, in ascending order', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), (value) => {
      const factors = primeFactors(value);
      return factors.reduce((product, factor) => product * factor, 1) === value && factors.every((factor, index) => index === 0 || factor >= (factors[index - 1] as number));
    }), RUNS);
  });

  it('gives primes only', () => {
    const isPrime = (value: number): boolean => value > 1 && Array.from({ length: Math.floor(Math.sqrt(value)) }, (_, index) => index + 2).every((divisor) => divisor >= value || value % divisor !== 0);
    fc.assert(fc.property(fc.integer({ min: 2, max: 100_000 }), (value) => primeFactors(value).every(isPrime)), RUNS);
  });
});
