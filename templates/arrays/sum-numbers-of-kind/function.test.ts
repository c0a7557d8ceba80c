import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumNumbersOfKind } from './function.ts';

const KIND: string = 'even';
const RUNS = { seed: 4028, numRuns: 200 };

describe('sum of the numbers of a kind', () => {
  it('agrees with the examples of MBPP', () => {
    expect(sumNumbersOfKind([2, 4, -6, -9, 11, -12, 14, -5, 17], 'negative')).toBe(-32);
    expect(sumNumbersOfKind([10, 15, -14, 13, -18, 12, -20], 'negative')).toBe(-52);
    expect(sumNumbersOfKind([19, -65, 57, 39, 152, -639, 121, 44, 90, -190], 'negative')).toBe(-894);
  });

  it('knows the other kinds', () => {
    const numbers = [-3, -2, -1, -0, 0, 1, 2, 2.5, 3];
    expect(['even', 'odd', 'positive', 'negative'].map((kind) => sumNumbersOfKind(numbers, kind))).toEqual([0, 0, 8.5, -6]);
    expect(sumNumbersOfKind([], 'even')).toEqual(0);
    expect(sumNumbersOfKind([1, 2, -4])).toEqual(sumNumbersOfKind([1, 2, -4], KIND));
  });

  it('throws for other kinds and for no numbers', () => {
    for (const kind of ['Even', '', 'toString']) expect(() => sumNumbersOfKind([1], kind)).toThrow(new RangeError(`expected one of even, odd, positive, negative, got ${kind}`));
    expect(() => sumNumbersOfKind('abc' as never, 'even')).toThrow(new TypeError('expected an array of numbers'));
    expect(() => sumNumbersOfKind([1, '2' as never], 'even')).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer({ min: -9, max: 9 }));
  const sum = (items: readonly number[]): number => items.reduce((total, value) => total + value, 0);

  it('adds up over even and odd', () => {
    fc.assert(fc.property(numbers, (items) => sumNumbersOfKind(items, 'even') + sumNumbersOfKind(items, 'odd') === sum(items)), RUNS);
  });

  it('adds up over the signs', () => {
    fc.assert(fc.property(numbers, (items) => sumNumbersOfKind(items, 'positive') + sumNumbersOfKind(items, 'negative') === sum(items)), RUNS);
  });
});
