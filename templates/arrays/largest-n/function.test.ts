import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestN } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 510, numRuns: 200 };

describe('the largest numbers', () => {
  it('come largest first', () => {
    expect(largestN([1, 3, 2], 2)).toEqual([3, 2]);
    expect(largestN([10, 9, 100, -1], 3)).toEqual([100, 10, 9]);
    expect(largestN([2, 2, 1, 1], 3)).toEqual([2, 2, 1]);
    expect(largestN([-Infinity, Infinity], 2)).toEqual([Infinity, -Infinity]);
  });

  it('are all when there are fewer', () => {
    expect(largestN([1, 2], 5)).toEqual([2, 1]);
    expect(largestN([], 1)).toEqual([]);
    expect(largestN([1], 0)).toEqual([]);
  });

  it('are so many by default', () => {
    expect(largestN(Array.from({ length: COUNT + 2 }, (_, index) => index))).toHaveLength(COUNT);
  });

  it('leave the array as it was', () => {
    const numbers = [2, 3, 1];
    largestN(numbers, 2);
    expect(numbers).toEqual([2, 3, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => largestN('12' as never)).toThrow(new TypeError('expected an array, got string'));
    for (const wrong of [['1'], [1, Number.NaN], [null]]) expect(() => largestN(wrong as never)).toThrow(new TypeError('expected an array of numbers'));
    for (const count of [-1, 0.5]) expect(() => largestN([1], count)).toThrow(new TypeError(`expected a count from 0, got ${count}`));
  });

  it('are sorted, and no other number is larger', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (numbers, count) => {
      const found = largestN(numbers, count);
      const edge = found.at(-1) as number;
      return found.every((number, index) => index === 0 || number <= (found[index - 1] as number)) && numbers.filter((number) => number > edge).length < found.length;
    }), RUNS);
  });

  it('are as many as there can be', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.nat(9), (numbers, count) => largestN(numbers, count).length === Math.min(numbers.length, count)), RUNS);
  });
});
