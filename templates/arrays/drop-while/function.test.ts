import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropWhile } from './function.ts';

const RUNS = { seed: 348, numRuns: 200 };

describe('items left after dropping', () => {
  it('begin with the first that fails', () => {
    expect(dropWhile([1, 2, 5, 1], (value) => value < 3)).toEqual([5, 1]);
    expect(dropWhile(['', '', 'a', ''], (text) => text === '')).toEqual(['a', '']);
    expect(dropWhile([5, 6, 7], (_, index) => index < 2)).toEqual([7]);
  });

  it('may be none or all', () => {
    expect(dropWhile([], () => true)).toEqual([]);
    expect(dropWhile([1, 2], () => 'yes')).toEqual([]);
    expect(dropWhile([1, 2], () => false)).toEqual([1, 2]);
  });

  it('are a new array, and later items are not looked at', () => {
    const [items, seen] = [[1, 2, 3], [] as number[]];
    expect(dropWhile(items, () => false)).not.toBe(items);
    dropWhile(items, (item) => { seen.push(item); return item < 2; });
    expect(seen).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => dropWhile('abc' as never, () => true)).toThrow(new TypeError('expected an array, got string'));
    expect(() => dropWhile([1], null as never)).toThrow(new TypeError('expected a function as predicate, got object'));
  });

  it('end the array and begin with one that fails', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), (items) => { const left = dropWhile(items, (value) => value < 6); return (left.length === 0 || (left[0] as number) >= 6) && items.slice(0, items.length - left.length).every((value) => value < 6) && JSON.stringify(items.slice(items.length - left.length)) === JSON.stringify(left); }), RUNS);
  });

  it('are nothing when all pass', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => dropWhile(items, () => true).length === 0), RUNS);
  });
});
