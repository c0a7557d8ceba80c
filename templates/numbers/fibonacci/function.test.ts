import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fibonacci } from './function.ts';

const RUNS = { seed: 71, numRuns: 100 };

describe('Fibonacci number', () => {
  it('agrees with known values (OEIS A000045)', () => {
    expect(Array.from({ length: 13 }, (_, index) => fibonacci(index))).toEqual([0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]);
    expect(fibonacci(30)).toBe(832_040);
    expect(fibonacci(50)).toBe(12_586_269_025);
  });

  it('is exact up to its limit', () => {
    expect(fibonacci(78)).toBe(8_944_394_323_791_464);
    expect(Number.isSafeInteger(fibonacci(78))).toBe(true);
  });

  it('throws out of its range', () => {
    for (const index of [-1, 79]) expect(() => fibonacci(index)).toThrow(new RangeError(`expected an integer from 0 to 78, got ${index}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fibonacci(1.5)).toThrow(new TypeError('expected an integer, got 1.5'));
    expect(() => fibonacci('5' as never)).toThrow(new TypeError('expected an integer, got string'));
    expect(() => fibonacci(Number.POSITIVE_INFINITY)).toThrow(TypeError);
  });

  it('is the sum of its two predecessors', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 78 }), (index) => fibonacci(index) === fibonacci(index - 1) + fibonacci(index - 2)), RUNS);
  });

  it('fulfils Cassini’s identity', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 77 }), (index) => {
      const [before, here, after] = [index - 1, index, index + 1].map((at) => BigInt(fibonacci(at))) as [bigint, bigint, bigint];
      return before * after - here * here === (index % 2 === 0 ? 1n : -1n);
    }), RUNS);
  });
});
