import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fibonacciSequence } from './function.ts';

const COUNT = 10;
const RUNS = { seed: 543, numRuns: 100 };

describe('the first numbers', () => {
  it('agree with known values (OEIS A000045)', () => {
    expect(fibonacciSequence(10)).toEqual([0, 1, 1, 2, 3, 5, 8, 13, 21, 34]);
    expect([0, 1, 2].map(fibonacciSequence)).toEqual([[], [0], [0, 1]]);
    expect(fibonacciSequence(79).at(-1)).toBe(8_944_394_323_791_464);
  });

  it('are so many by default', () => {
    expect(fibonacciSequence()).toEqual(fibonacciSequence(79).slice(0, COUNT));
  });

  it('throws errors that say what was expected', () => {
    for (const count of [-1, 80]) expect(() => fibonacciSequence(count)).toThrow(new RangeError(`expected a count from 0 to 79, got ${count}`));
    expect(() => fibonacciSequence(1.5)).toThrow(new TypeError('expected an integer, got 1.5'));
    expect(() => fibonacciSequence('5' as never)).toThrow(new TypeError('expected an integer, got string'));
  });

  it('are the sum of the two before each', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 79 }), (count) => { const [a = 0, b = 0, c = 0] = fibonacciSequence(count).slice(-3); return a + b === c; }), RUNS);
  });

  it('are so many', () => {
    fc.assert(fc.property(fc.nat(79), (count) => fibonacciSequence(count).length === count), RUNS);
  });
});
