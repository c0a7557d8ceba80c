import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drop } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 501, numRuns: 200 };

describe('an array without its first items', () => {
  it('agrees with the examples of lodash', () => {
    expect(drop([1, 2, 3], 1)).toEqual([2, 3]);
    expect(drop([1, 2, 3], 2)).toEqual([3]);
    expect(drop([1, 2, 3], 5)).toEqual([]);
    expect(drop([1, 2, 3], 0)).toEqual([1, 2, 3]);
  });

  it('misses so many by default', () => {
    const items = Array.from({ length: COUNT + 2 }, (_, index) => index);
    expect(drop(items)).toEqual(items.slice(COUNT));
    expect(drop([])).toEqual([]);
  });

  it('is a new array', () => {
    const items = [1, 2];
    expect(drop(items, 0)).not.toBe(items);
    drop(items, 1);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => drop('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => drop([1], -1)).toThrow(new TypeError('expected a count from 0, got -1'));
    expect(() => drop([1], 0.5)).toThrow(new TypeError('expected a count from 0, got 0.5'));
  });

  it('is an end of the array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => { const left = drop(items, count); return left.length === Math.max(items.length - count, 0) && left.every((item, index) => item === items[count + index]); }), RUNS);
  });

  it('completes the items before it', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => JSON.stringify([...items.slice(0, count), ...drop(items, count)]) === JSON.stringify(items)), RUNS);
  });
});
