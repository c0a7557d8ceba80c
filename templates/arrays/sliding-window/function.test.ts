import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slidingWindow } from './function.ts';

const SIZE = 2;
const RUNS = { seed: 366, numRuns: 200 };

describe('windows', () => {
  it('agree with the examples of Ramda', () => {
    expect(slidingWindow([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [2, 3], [3, 4], [4, 5]]);
    expect(slidingWindow([1, 2, 3, 4, 5], 3)).toEqual([[1, 2, 3], [2, 3, 4], [3, 4, 5]]);
    expect(slidingWindow([1, 2, 3, 4, 5], 7)).toEqual([]);
  });

  it('may be one or none', () => {
    expect(slidingWindow([1, 2], 2)).toEqual([[1, 2]]);
    expect(slidingWindow([1, 2], 3)).toEqual([]);
    expect(slidingWindow([1, 2], 1)).toEqual([[1], [2]]);
    expect(slidingWindow([], 1)).toEqual([]);
  });

  it('are so large by default', () => {
    const items = Array.from({ length: SIZE + 1 }, (_, index) => index);
    expect(slidingWindow(items)).toEqual([items.slice(0, SIZE), items.slice(1)]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => slidingWindow('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => slidingWindow([1], 0)).toThrow(new TypeError('expected a size from 1, got 0'));
    expect(() => slidingWindow([1], 1.5)).toThrow(new TypeError('expected a size from 1, got 1.5'));
  });

  it('begin at every place where they fit', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 6 }), (items, size) => slidingWindow(items, size).length === Math.max(items.length - size + 1, 0)), RUNS);
  });

  it('hold the items that follow each other', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 6 }), (items, size) => slidingWindow(items, size).every((window, start) => window.length === size && window.every((item, index) => item === items[start + index]))), RUNS);
  });
});
