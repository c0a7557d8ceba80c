import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillArray } from './function.ts';

const RUNS = { seed: 508, numRuns: 200 };

describe('a filled array', () => {
  it('agrees with the examples of lodash', () => {
    expect(fillArray([1, 2, 3], 'a')).toEqual(['a', 'a', 'a']);
    expect(fillArray([4, 6, 8, 10], '*', 1, 3)).toEqual([4, '*', '*', 10]);
  });

  it('counts negative positions from the end', () => {
    expect(fillArray([1, 2, 3], 0, -1)).toEqual([1, 2, 0]);
    expect(fillArray([1, 2, 3], 0, 0, -1)).toEqual([0, 0, 3]);
  });

  it('stays as it is outside its positions', () => {
    expect(fillArray([1, 2], 0, 2)).toEqual([1, 2]);
    expect(fillArray([1, 2], 0, 1, 9)).toEqual([1, 0]);
    expect(fillArray([1, 2], 0, 1, 1)).toEqual([1, 2]);
    expect(fillArray([], 0)).toEqual([]);
  });

  it('is a new array', () => {
    const items = [1, 2];
    fillArray(items, 0);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fillArray('abc' as never, 0)).toThrow(new TypeError('expected an array, got string'));
    expect(() => fillArray([1], 0, 0.5)).toThrow(new TypeError('expected integers as positions, got 0.5 and 1'));
    expect(() => fillArray([1], 0, 0, '1' as never)).toThrow(new TypeError('expected integers as positions, got 0 and 1'));
  });

  it('keeps its length', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (items, start, end) => fillArray(items, 'x', start, end).length === items.length), RUNS);
  });

  it('has the value between its positions only', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(9), fc.nat(9), (items, start, end) => fillArray(items, 'x', start, end).every((item, index) => item === (index >= start && index < end ? 'x' : items[index]))), RUNS);
  });
});
