import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSize } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 359, numRuns: 200 };

describe('random items', () => {
  it('are those that the source points at', () => {
    expect(sampleSize(['a', 'b', 'c'], 2, () => 0)).toEqual(['a', 'b']);
    expect(sampleSize(['a', 'b', 'c'], 2, (bound) => bound - 1)).toEqual(['c', 'a']);
    expect(sampleSize(['a', 'b', 'c', 'd'], 4, (bound) => Math.min(1, bound - 1))).toEqual(['b', 'c', 'd', 'a']);
  });

  it('ask for a place among those that are left', () => {
    const bounds: number[] = [];
    sampleSize([1, 2, 3, 4], 3, (bound) => { bounds.push(bound); return 0; });
    expect(bounds).toEqual([4, 3, 2]);
  });

  it('are at most all', () => {
    expect(sampleSize([1, 2], 5, () => 0)).toEqual([1, 2]);
    expect(sampleSize([1, 2], 0)).toEqual([]);
    expect(sampleSize([], 2)).toEqual([]);
  });

  it('are so many by default', () => {
    expect(sampleSize(Array.from({ length: COUNT + 2 }, (_, index) => index)).length).toBe(COUNT);
  });

  it('come from the secure source by default', () => {
    const drawn = new Set(Array.from({ length: 300 }, () => sampleSize([1, 2, 3], 2).join()));
    expect(drawn.size).toBe(6);
  });

  it('do not change the array', () => {
    const items = [1, 2, 3];
    sampleSize(items, 3, (bound) => bound - 1);
    expect(items).toEqual([1, 2, 3]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sampleSize('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => sampleSize([1], -1)).toThrow(new TypeError('expected a count from 0, got -1'));
    expect(() => sampleSize([1], 1.5)).toThrow(new TypeError('expected a count from 0, got 1.5'));
    expect(() => sampleSize([1], 1, 2 as never)).toThrow(new TypeError('expected a function as random source, got number'));
  });

  it('are so many, and no place twice', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat()), fc.nat(12), (items, count) => { const drawn = sampleSize(items, count); return drawn.length === Math.min(count, items.length) && new Set(drawn).size === drawn.length && drawn.every((item) => items.includes(item)); }), RUNS);
  });

  it('are all in some order when so many are asked for', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), (items) => JSON.stringify(sampleSize(items, items.length).toSorted()) === JSON.stringify(items.toSorted())), RUNS);
  });
});
