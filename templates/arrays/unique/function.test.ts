import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unique } from './function.ts';

const RUNS = { seed: 32, numRuns: 200 };

describe('array without duplicates', () => {
  it('keeps the first of each, in order', () => {
    expect(unique([2, 1, 2])).toEqual([2, 1]);
    expect(unique(['b', 'a', 'b', 'c', 'a'])).toEqual(['b', 'a', 'c']);
    expect(unique([])).toEqual([]);
  });

  it('compares like a Set', () => {
    expect(unique([Number.NaN, Number.NaN])).toEqual([Number.NaN]);
    expect(unique([0, -0])).toEqual([0]);
    expect(unique([1, '1', true])).toEqual([1, '1', true]);
    expect(unique([null, undefined, null, undefined])).toEqual([null, undefined]);
    const object = {};
    expect(unique([object, {}, object])).toHaveLength(2);
  });

  it('compares what the key function gives', () => {
    expect(unique([2.1, 1.2, 2.3], Math.floor)).toEqual([2.1, 1.2]);
    expect(unique([{ x: 1 }, { x: 2 }, { x: 1, y: 2 }], ({ x }) => x)).toEqual([{ x: 1 }, { x: 2 }]);
  });

  it('keeps the array as it was', () => {
    const items = [1, 1];
    expect(unique(items)).not.toBe(items);
    expect(items).toEqual([1, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => unique('aa' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => unique([1], 'x' as never)).toThrow(new TypeError('expected a function as key, got string'));
  });

  it('has no duplicates and misses nothing', () => {
    fc.assert(fc.property(fc.array(fc.nat(5)), (items) => {
      const result = unique(items);
      return new Set(result).size === result.length && items.every((item) => result.includes(item)) && result.every((item) => items.includes(item));
    }), RUNS);
  });

  it('orders by first appearance', () => {
    fc.assert(fc.property(fc.array(fc.nat(5)), (items) => {
      const places = unique(items).map((item) => items.indexOf(item));
      return places.every((place, index) => index === 0 || place > (places[index - 1] as number));
    }), RUNS);
  });
});
