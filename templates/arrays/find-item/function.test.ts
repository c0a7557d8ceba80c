import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findItem } from './function.ts';

const RUNS = { seed: 383, numRuns: 200 };

describe('first item that passes', () => {
  it('finds it', () => {
    expect(findItem([1, 4, 6], (value) => value % 2 === 0)).toBe(4);
    expect(findItem([1, 3], (value) => value > 5)).toBe(undefined);
    expect(findItem(['', 'a', 'b', ''], (text) => text)).toBe('a');
    expect(findItem([], () => true)).toBeUndefined();
  });

  it('gives the index and stops early', () => {
    const seen: number[] = [];
    findItem(['a', 'b', 'c'], (_, index) => { seen.push(index); return index === 1; });
    expect(seen).toEqual([0, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => findItem('abc' as never, Boolean)).toThrow(new TypeError('expected an array, got string'));
    expect(() => findItem([1], 'a' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  const numbers = fc.array(fc.nat(9));

  it('agrees with a filter', () => {
    fc.assert(fc.property(numbers, fc.nat(9), (items, limit) => findItem(items, (value) => value > limit) === items.filter((value) => value > limit).at(0)), RUNS);
  });

  it('finds nothing where nothing passes', () => {
    fc.assert(fc.property(numbers, (items) => findItem(items, () => false) === undefined), RUNS);
  });
});
