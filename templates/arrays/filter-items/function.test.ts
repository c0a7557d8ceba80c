import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterItems } from './function.ts';

const RUNS = { seed: 7601, numRuns: 200 };

describe('items that pass', () => {
  it('are found in their order', () => {
    expect(filterItems([1, 2, 3, 4], (value) => value % 2 === 0)).toEqual([2, 4]);
    expect(filterItems(['a', '', 'b'], (text) => text)).toEqual(['a', 'b']);
    expect(filterItems(['a', 'b', 'c'], (_, index) => index > 0)).toEqual(['b', 'c']);
    expect(filterItems([], () => true)).toEqual([]);
  });

  it('leaves the array as it is', () => {
    const items = [1, 2];
    filterItems(items, (value) => value > 1);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => filterItems('abc' as never, Boolean)).toThrow(new TypeError('expected an array, got string'));
    expect(() => filterItems([1], 'a' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  const numbers = fc.array(fc.nat(9));

  it('makes the whole with the others', () => {
    fc.assert(fc.property(numbers, (items) => filterItems(items, (value) => value > 4).length + filterItems(items, (value) => !(value > 4)).length === items.length), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(numbers, (items) => { expect(filterItems(filterItems(items, (value) => value > 4), (value) => value > 4)).toEqual(filterItems(items, (value) => value > 4)); }), RUNS);
  });
});
