import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMonotonic } from './function.ts';

const RUNS = { seed: 9246, numRuns: 200 };

describe('monotonic numbers', () => {
  it('agree with the examples of MBPP and HumanEval', () => {
    for (const numbers of [[6, 5, 4, 4], [1, 2, 2, 3], [1, 2, 4, 10], [4, 1, 0, -10], [9, 9, 9, 9]]) expect(isMonotonic(numbers), String(numbers)).toBe(true);
    for (const numbers of [[1, 3, 2], [1, 20, 4, 10], [4, 1, 1, 0, 1]]) expect(isMonotonic(numbers), String(numbers)).toBe(false);
  });

  it('are any two, one or none', () => {
    for (const numbers of [[], [5], [1, 2], [2, 1], [Number.NaN], [0, -0, 0]]) expect(isMonotonic(numbers)).toBe(true);
    expect(isMonotonic([1, Number.NaN, 3])).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isMonotonic('abc' as never)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => isMonotonic([1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
  });

  it('are so backwards', () => {
    fc.assert(fc.property(fc.array(fc.nat(3), { maxLength: 5 }), (numbers) => isMonotonic(numbers) === isMonotonic(numbers.toReversed())), RUNS);
  });

  it('are those that sorting does not change, or reverses', () => {
    fc.assert(fc.property(fc.array(fc.nat(3), { maxLength: 5 }), (numbers) => { const sorted = numbers.toSorted((a, b) => a - b); return isMonotonic(numbers) === [String(sorted), String(sorted.toReversed())].includes(String(numbers)); }), RUNS);
  });
});
