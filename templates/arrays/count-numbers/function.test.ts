import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNumbers } from './function.ts';

const KIND: string = 'positive';
const RUNS = { seed: 4347, numRuns: 200 };

describe('number of numbers of a kind', () => {
  it('agrees with the examples of MBPP', () => {
    expect(countNumbers([1, -2, 3, -4], 'positive')).toBe(2);
    expect(countNumbers([3, 4, 5, -1], 'positive')).toBe(3);
    expect(countNumbers([1, 2, 3, 4], 'positive')).toBe(4);
  });

  it('knows the other kinds', () => {
    const numbers = [-3, -2, -1, -0, 0, 1, 2, 2.5, 3, Number.NaN, Number.POSITIVE_INFINITY];
    expect(['positive', 'negative', 'zero', 'even', 'odd'].map((kind) => countNumbers(numbers, kind))).toEqual([5, 3, 2, 4, 4]);
    expect(countNumbers([], 'even')).toBe(0);
  });

  it('uses its default', () => {
    expect(countNumbers([1, 2, 2, 0, 0, 0, -1, -1, -2, -4, -3])).toBe(countNumbers([1, 2, 2, 0, 0, 0, -1, -1, -2, -4, -3], KIND));
  });

  it('throws for other kinds and for no numbers', () => {
    for (const kind of ['Even', '', 'toString']) expect(() => countNumbers([1], kind)).toThrow(new RangeError(`expected one of positive, negative, zero, even, odd, got ${kind}`));
    expect(() => countNumbers('abc' as never, 'even')).toThrow(new TypeError('expected an array of numbers'));
    expect(() => countNumbers([1, '2' as never], 'even')).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer({ min: -9, max: 9 }));

  it('adds up over the signs', () => {
    fc.assert(fc.property(numbers, (items) => countNumbers(items, 'positive') + countNumbers(items, 'negative') + countNumbers(items, 'zero') === items.length), RUNS);
  });

  it('adds up over even and odd', () => {
    fc.assert(fc.property(numbers, (items) => countNumbers(items, 'even') + countNumbers(items, 'odd') === items.length), RUNS);
  });
});
