import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { take } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 345, numRuns: 200 };

describe('first items', () => {
  it('agree with the examples of lodash', () => {
    expect(take([1, 2, 3], 1)).toEqual([1]);
    expect(take([1, 2, 3], 2)).toEqual([1, 2]);
    expect(take([1, 2, 3], 5)).toEqual([1, 2, 3]);
    expect(take([1, 2, 3], 0)).toEqual([]);
  });

  it('are so many by default', () => {
    const items = Array.from({ length: COUNT + 1 }, (_, index) => index);
    expect(take(items)).toEqual(items.slice(0, COUNT));
    expect(take([])).toEqual([]);
  });

  it('are a new array', () => {
    const items = [1, 2];
    expect(take(items, 2)).not.toBe(items);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => take('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => take([1], -1)).toThrow(new TypeError('expected a count from 0, got -1'));
    expect(() => take([1], 0.5)).toThrow(new TypeError('expected a count from 0, got 0.5'));
  });

  it('begin the array, at most so many', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => { const taken = take(items, count); return taken.length === Math.min(count, items.length) && taken.every((item, index) => item === items[index]); }), RUNS);
  });

  it('and the rest are the whole', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(12), (items, count) => JSON.stringify([...take(items, count), ...items.slice(count)]) === JSON.stringify(items)), RUNS);
  });
});
