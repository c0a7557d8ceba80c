import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejectItems } from './function.ts';

const RUNS = { seed: 2280, numRuns: 200 };

describe('items that do not pass', () => {
  it('are found in their order', () => {
    expect(rejectItems([1, 2, 3, 4], (value) => value % 2 === 0)).toEqual([1, 3]);
    expect(rejectItems(['a', '', 'b'], (text) => text)).toEqual(['']);
    expect(rejectItems(['a', 'b', 'c'], (_, index) => index > 0)).toEqual(['a']);
    expect(rejectItems([], () => true)).toEqual([]);
  });

  it('leaves the array as it is', () => {
    const items = [1, 2];
    rejectItems(items, (value) => value > 1);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => rejectItems('abc' as never, Boolean)).toThrow(new TypeError('expected an array, got string'));
    expect(() => rejectItems([1], 'a' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  const numbers = fc.array(fc.nat(9));

  it('makes the whole with the others', () => {
    fc.assert(fc.property(numbers, (items) => rejectItems(items, (value) => value > 4).length + rejectItems(items, (value) => !(value > 4)).length === items.length), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(numbers, (items) => { expect(rejectItems(rejectItems(items, (value) => value > 4), (value) => value > 4)).toEqual(rejectItems(items, (value) => value > 4)); }), RUNS);
  });
});
