import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropRight } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 502, numRuns: 200 };

describe('an array without its last items', () => {
  it('agrees with the examples of lodash', () => {
    expect(dropRight([1, 2, 3], 1)).toEqual([1, 2]);
    expect(dropRight([1, 2, 3], 2)).toEqual([1]);
    expect(dropRight([1, 2, 3], 3)).toEqual([]);
    expect(dropRight([1, 2, 3], 5)).toEqual([]);
    expect(dropRight([1, 2, 3], 0)).toEqual([1, 2, 3]);
  });

  it('misses so many by default', () => {
    const items = Array.from({ length: COUNT + 2 }, (_, index) => index);
    expect(dropRight(items)).toEqual([0, 1]);
    expect(dropRight([])).toEqual([]);
  });

  it('is a new array', () => {
    const items = [1, 2];
    expect(dropRight(items, 0)).not.toBe(items);
    dropRight(items, 1);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => dropRight('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => dropRight([1], -1)).toThrow(new TypeError('expected a count from 0, got -1'));
    expect(() => dropRight([1], 0.5)).toThrow(new TypeError('expected a count from 0, got 0.5'));
  });

  it('is a beginning of the array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => { const left = dropRight(items, count); return left.length === Math.max(items.length - count, 0) && left.every((item, index) => item === items[index]); }), RUNS);
  });

  it('misses the first ones of the reversed array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => JSON.stringify(dropRight(items, count).toReversed()) === JSON.stringify(items.toReversed().slice(count))), RUNS);
  });
});
