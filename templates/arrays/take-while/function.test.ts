import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeWhile } from './function.ts';

const RUNS = { seed: 347, numRuns: 200 };

describe('items taken while a condition holds', () => {
  it('end before the first that fails', () => {
    expect(takeWhile([1, 2, 5, 1], (value) => value < 3)).toEqual([1, 2]);
    expect(takeWhile(['a', '', 'b'], Boolean)).toEqual(['a']);
    expect(takeWhile([5, 6, 7], (_, index) => index < 2)).toEqual([5, 6]);
  });

  it('may be none or all', () => {
    expect(takeWhile([], () => true)).toEqual([]);
    expect(takeWhile([1, 2], () => false)).toEqual([]);
    expect(takeWhile([1, 2], () => 'yes')).toEqual([1, 2]);
  });

  it('are a new array, and later items are not looked at', () => {
    const [items, seen] = [[1, 2, 3], [] as number[]];
    expect(takeWhile(items, () => true)).not.toBe(items);
    takeWhile(items, (item) => { seen.push(item); return item < 2; });
    expect(seen).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => takeWhile('abc' as never, () => true)).toThrow(new TypeError('expected an array, got string'));
    expect(() => takeWhile([1], 1 as never)).toThrow(new TypeError('expected a function as predicate, got number'));
  });

  it('all pass, and the next one fails', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), (items) => { const taken = takeWhile(items, (value) => value < 6); return taken.every((value, index) => value < 6 && value === items[index]) && (taken.length === items.length || (items[taken.length] as number) >= 6); }), RUNS);
  });

  it('are everything when all pass', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => JSON.stringify(takeWhile(items, () => true)) === JSON.stringify(items)), RUNS);
  });
});
