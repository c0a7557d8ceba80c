import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestNumber } from './function.ts';

const RUNS = { seed: 513, numRuns: 200 };

describe('the largest number', () => {
  it('is the largest of the array', () => {
    expect(largestNumber([4, 2, 8, 6])).toBe(8);
    expect(largestNumber([-1])).toBe(-1);
    expect(largestNumber([-3, -7, -5])).toBe(-3);
    expect(largestNumber([10, 9])).toBe(10);
    expect(largestNumber([1, -Infinity, Infinity])).toBe(Infinity);
  });

  it('is undefined for an empty array', () => {
    expect(largestNumber([])).toBeUndefined();
  });

  it('is found among very many', () => {
    expect(largestNumber(Array.from({ length: 300_000 }, (_, index) => index))).toBe(299_999);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => largestNumber('12' as never)).toThrow(new TypeError('expected an array, got string'));
    for (const wrong of [['1'], [1, Number.NaN], [null], [undefined]]) expect(() => largestNumber(wrong as never)).toThrow(new TypeError('expected an array of numbers'));
  });

  it('is one of the numbers, and none is larger', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => { const found = largestNumber(numbers) as number; return numbers.includes(found) && numbers.every((number) => number <= found); }), RUNS);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(fc.array(fc.integer()), (numbers) => largestNumber(numbers) === largestNumber(numbers.toReversed())), RUNS);
  });
});
