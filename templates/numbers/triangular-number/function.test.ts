import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangularNumber } from './function.ts';

const RUNS = { seed: 9693, numRuns: 200 };

describe('sum of the first integers', () => {
  it('agrees with the examples of HumanEval', () => {
    for (const [count, expected] of [[1, 1], [6, 21], [11, 66], [30, 465], [100, 5050]] as const) expect(triangularNumber(count)).toBe(expected);
    expect(triangularNumber(0)).toBe(0);
    expect(triangularNumber(94_906_265)).toBe(4_503_599_615_578_245);
    expect(triangularNumber(134_217_727)).toBe(9_007_199_187_632_128);
  });

  it('throws for what has no such sum', () => {
    for (const count of [-1, -2, 134_217_728]) expect(() => triangularNumber(count)).toThrow(new RangeError(`expected an integer from 0 with a safe sum, got ${count}`));
    for (const count of [1.5, Number.NaN, '3', undefined]) expect(() => triangularNumber(count as never)).toThrow(new TypeError(`expected an integer, got ${String(count)}`));
  });

  it('grows by n', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (count) => triangularNumber(count) - triangularNumber(count - 1) === count), RUNS);
  });

  it('makes a square with its neighbour', () => {
    fc.assert(fc.property(fc.nat(1_000_000), (count) => triangularNumber(count) + triangularNumber(count + 1) === (count + 1) ** 2), RUNS);
  });
});
