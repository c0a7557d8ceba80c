import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raiseNumbers } from './function.ts';

const EXPONENT = 2;
const RUNS = { seed: 960, numRuns: 200 };

describe('powers of numbers', () => {
  it('agrees with the examples of MBPP', () => {
    expect(raiseNumbers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 2)).toEqual([1, 4, 9, 16, 25, 36, 49, 64, 81, 100]);
    expect(raiseNumbers([10, 20, 30], 3)).toEqual([1000, 8000, 27000]);
    expect(raiseNumbers([12, 15], 2)).toEqual([144, 225]);
  });

  it('uses its default and knows other exponents', () => {
    expect(raiseNumbers([3, -4])).toEqual(raiseNumbers([3, -4], EXPONENT));
    expect(raiseNumbers([4, 9], 0.5)).toEqual([2, 3]);
    expect(raiseNumbers([])).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => raiseNumbers('12' as never)).toThrow(new TypeError('expected an array of numbers'));
    expect(() => raiseNumbers([1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
    expect(() => raiseNumbers([1], '2' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -99, max: 99 }));

  it('is the same number to the power 1', () => {
    fc.assert(fc.property(numbers, (items) => { expect(raiseNumbers(items, 1)).toEqual(items); }), RUNS);
  });

  it('multiplies', () => {
    fc.assert(fc.property(numbers, (items) => raiseNumbers(items, 3).every((value, index) => value + 0 === (items[index] as number) * (raiseNumbers(items, 2)[index] as number) + 0)), RUNS);
  });
});
