import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collatzSequence } from './function.ts';

const RUNS = { seed: 1462, numRuns: 200 };

describe('Collatz sequence', () => {
  it('agrees with known sequences', () => {
    expect(collatzSequence(1)).toEqual([1]);
    expect(collatzSequence(2)).toEqual([2, 1]);
    expect(collatzSequence(3)).toEqual([3, 10, 5, 16, 8, 4, 2, 1]);
    expect(collatzSequence(6)).toEqual([6, 3, 10, 5, 16, 8, 4, 2, 1]);
  });

  it('takes as many steps as OEIS A006577 says', () => {
    for (const [start, steps] of [[7, 16], [9, 19], [27, 111], [97, 118], [871, 178]] as const) expect(collatzSequence(start)).toHaveLength(steps + 1);
    expect(Math.max(...collatzSequence(27))).toBe(9232);
  });

  it('throws for zero, negative numbers and no integers', () => {
    for (const start of [0, -0, -5]) expect(() => collatzSequence(start)).toThrow(new RangeError(`expected an integer from 1, got ${start}`));
    for (const start of [1.5, Number.NaN, 2 ** 53]) expect(() => collatzSequence(start)).toThrow(new TypeError(`expected a safe integer, got ${start}`));
    expect(() => collatzSequence('6' as never)).toThrow(new TypeError('expected a safe integer, got string'));
  });

  it('throws when it leaves the safe integers', () => {
    const largest = (Number.MAX_SAFE_INTEGER - 1) / 3;
    expect(Number.isInteger(largest)).toBe(true);
    expect(() => collatzSequence(Number.MAX_SAFE_INTEGER)).toThrow(new RangeError(`expected numbers that can be held exactly, got ${3 * Number.MAX_SAFE_INTEGER + 1}`));
  });

  it('begins with the number and ends with 1, once', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (start) => {
      const sequence = collatzSequence(start);
      return sequence[0] === start && sequence.at(-1) === 1 && sequence.indexOf(1) === sequence.length - 1;
    }), RUNS);
  });

  it('goes by its rule', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (start) => {
      const sequence = collatzSequence(start);
      return sequence.slice(1).every((value, index) => {
        const before = sequence[index] as number;
        return before % 2 === 0 ? value * 2 === before : value === before * 3 + 1;
      });
    }), RUNS);
  });
});
