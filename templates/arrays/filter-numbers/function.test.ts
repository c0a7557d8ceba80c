import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterNumbers } from './function.ts';

const KIND: string = 'even';
const RUNS = { seed: 2880, numRuns: 200 };

describe('numbers of a kind', () => {
  it('agrees with the examples of HumanEval and MBPP', () => {
    expect(filterNumbers([-1, -2, 4, 5, 6], 'positive')).toEqual([4, 5, 6]);
    expect(filterNumbers([1, 2, 3, 4, 5], 'even')).toEqual([2, 4]);
    expect(filterNumbers([1, 2, 3, 4, 5, 6], 'odd')).toEqual([1, 3, 5]);
  });

  it('knows the other kinds', () => {
    const numbers = [-3, -2, -1, -0, 0, 1, 2, 2.5, 3];
    expect(['even', 'odd', 'positive', 'negative'].map((kind) => filterNumbers(numbers, kind))).toEqual([[-2, -0, 0, 2], [-3, -1, 1, 3], [1, 2, 2.5, 3], [-3, -2, -1]]);
    expect(filterNumbers([], 'even')).toEqual([]);
    expect(filterNumbers([1, 2, -4])).toEqual(filterNumbers([1, 2, -4], KIND));
  });

  it('throws for other kinds and for no numbers', () => {
    for (const kind of ['Even', '', 'toString']) expect(() => filterNumbers([1], kind)).toThrow(new RangeError(`expected one of even, odd, positive, negative, got ${kind}`));
    expect(() => filterNumbers('abc' as never, 'even')).toThrow(new TypeError('expected an array of numbers'));
    expect(() => filterNumbers([1, '2' as never], 'even')).toThrow(new TypeError('expected an array of numbers'));
  });

  const numbers = fc.array(fc.integer({ min: -9, max: 9 }));

  it('has all integers in even and odd', () => {
    fc.assert(fc.property(numbers, (items) => filterNumbers(items, 'even').length + filterNumbers(items, 'odd').length === items.length), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(numbers, (items) => { expect(filterNumbers(filterNumbers(items, 'negative'), 'negative')).toEqual(filterNumbers(items, 'negative')); }), RUNS);
  });
});
