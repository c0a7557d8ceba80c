import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeRight } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 346, numRuns: 200 };

describe('last items', () => {
  it('agree with the examples of lodash', () => {
    expect(takeRight([1, 2, 3], 1)).toEqual([3]);
    expect(takeRight([1, 2, 3], 2)).toEqual([2, 3]);
    expect(takeRight([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(takeRight([1, 2, 3], 5)).toEqual([1, 2, 3]);
    expect(takeRight([1, 2, 3], 0)).toEqual([]);
  });

  it('are so many by default', () => {
    const items = Array.from({ length: COUNT + 1 }, (_, index) => index);
    expect(takeRight(items)).toEqual(items.slice(1));
    expect(takeRight([])).toEqual([]);
  });

  it('are a new array', () => {
    const items = [1, 2];
    expect(takeRight(items, 2)).not.toBe(items);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => takeRight('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => takeRight([1], -1)).toThrow(new TypeError('expected a count from 0, got -1'));
    expect(() => takeRight([1], 0.5)).toThrow(new TypeError('expected a count from 0, got 0.5'));
  });

  it('end the array, at most so many', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => { const taken = takeRight(items, count); return taken.length === Math.min(count, items.length) && taken.every((item, index) => item === items[items.length - taken.length + index]); }), RUNS);
  });

  it('are the first ones of the reversed array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => JSON.stringify(takeRight(items, count).toReversed()) === JSON.stringify(items.toReversed().slice(0, count))), RUNS);
  });
});
