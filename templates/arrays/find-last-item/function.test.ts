import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLastItem } from './function.ts';

const RUNS = { seed: 6139, numRuns: 200 };

describe('last item that passes', () => {
  it('finds it', () => {
    expect(findLastItem([1, 4, 6], (value) => value % 2 === 0)).toBe(6);
    expect(findLastItem([1, 3], (value) => value > 5)).toBe(undefined);
    expect(findLastItem(['', 'a', 'b', ''], (text) => text)).toBe('b');
    expect(findLastItem([], () => true)).toBeUndefined();
  });

  it('gives the index and stops early', () => {
    const seen: number[] = [];
    findLastItem(['a', 'b', 'c'], (_, index) => { seen.push(index); return index === 1; });
    expect(seen).toEqual([2, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => findLastItem('abc' as never, Boolean)).toThrow(new TypeError('expected an array, got string'));
    expect(() => findLastItem([1], 'a' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  const numbers = fc.array(fc.nat(9));

  it('agrees with a filter', () => {
    fc.assert(fc.property(numbers, fc.nat(9), (items, limit) => findLastItem(items, (value) => value > limit) === items.filter((value) => value > limit).at(-1)), RUNS);
  });

  it('finds nothing where nothing passes', () => {
    fc.assert(fc.property(numbers, (items) => findLastItem(items, () => false) === undefined), RUNS);
  });
});
