import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestNumber } from './function.ts';

const RUNS = { seed: 514, numRuns: 200 };

describe('the smallest number', () => {
  it('is the smallest of the array', () => {
    expect(smallestNumber([4, 2, 8, 6])).toBe(2);
    expect(smallestNumber([-1])).toBe(-1);
    expect(smallestNumber([-3, -7, -5])).toBe(-7);
    expect(smallestNumber([10, 9])).toBe(9);
    expect(smallestNumber([1, -Infinity, Infinity])).toBe(-Infinity);
  });

  it('is undefined for an empty array', () => {
    expect(smallestNumber([])).toBeUndefined();
  });

  it('is found among very many', () => {
    expect(smallestNumber(Array.from({ length: 300_000 }, (_, index) => index))).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => smallestNumber('12' as never)).toThrow(new TypeError('expected an array, got string'));
    for (const wrong of [['1'], [1, Number.NaN], [null], [undefined]]) expect(() => smallestNumber(wrong as never)).toThrow(new TypeError('expected an array of numbers'));
  });

  it('is one of the numbers, and none is smaller', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => { const found = smallestNumber(numbers) as number; return numbers.includes(found) && numbers.every((number) => number >= found); }), RUNS);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(fc.array(fc.integer()), (numbers) => smallestNumber(numbers) === smallestNumber(numbers.toReversed())), RUNS);
  });
});
