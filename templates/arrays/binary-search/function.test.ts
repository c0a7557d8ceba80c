import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binarySearch } from './function.ts';

const RUNS = { seed: 367, numRuns: 200 };
const sorted = fc.array(fc.integer({ min: -20, max: 20 })).map((items) => items.toSorted((a, b) => a - b));

describe('place in a sorted array', () => {
  it('is found wherever it is', () => {
    for (const [index, value] of [1, 3, 5, 7].entries()) expect(binarySearch([1, 3, 5, 7], value)).toBe(index);
    expect(binarySearch([1, 3, 5], 5)).toBe(2);
    expect(binarySearch(['a', 'b', 'd'], 'd')).toBe(2);
  });

  it('is -1 for what is not there', () => {
    for (const value of [0, 2, 4, 6, 8]) expect(binarySearch([1, 3, 5, 7], value), String(value)).toBe(-1);
    expect(binarySearch([], 1)).toBe(-1);
    expect(binarySearch(['a', 'c'], 'b')).toBe(-1);
    expect(binarySearch([1, 2], '2' as never)).toBe(-1);
  });

  it('is the first of equal items', () => {
    expect(binarySearch([1, 2, 2, 2, 3], 2)).toBe(1);
    expect(binarySearch([2, 2, 2, 2], 2)).toBe(0);
  });

  it('is found in few steps', () => {
    const reads = new Set<string>();
    const watched = new Proxy(Array.from({ length: 1024 }, (_, index) => index), { get: (target, name) => { reads.add(String(name)); return Reflect.get(target, name) as unknown; } });
    expect(binarySearch(watched, 700)).toBe(700);
    expect(reads.size).toBeLessThanOrEqual(13);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => binarySearch('abc' as never, 'a')).toThrow(new TypeError('expected an array, got string'));
    expect(() => binarySearch([1], Number.NaN)).toThrow(new TypeError('expected a number or a string, got NaN'));
    expect(() => binarySearch([1], null as never)).toThrow(new TypeError('expected a number or a string, got object'));
  });

  it('agrees with a search from the start', () => {
    fc.assert(fc.property(sorted, fc.integer({ min: -20, max: 20 }), (items, value) => binarySearch(items, value) === items.indexOf(value)), RUNS);
  });

  it('is found for every text', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[a-c]{0,3}$/)).map((items) => items.toSorted()), (items) => items.every((item, index) => binarySearch(items, item) === index)), RUNS);
  });
});
