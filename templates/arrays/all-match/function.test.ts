import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMatch } from './function.ts';

const RUNS = { seed: 7168, numRuns: 200 };

describe('all match', () => {
  it('knows the truth', () => {
    expect(allMatch([2, 4], (value) => value % 2 === 0)).toBe(true);
    expect(allMatch([2, 3], (value) => value % 2 === 0)).toBe(false);
    expect(allMatch<number>([], () => false)).toBe(true);
    expect(allMatch(['a', ''], (text) => text)).toBe(false);
  });

  it('gives the index and stops early', () => {
    const seen: number[] = [];
    allMatch(['a', 'b', 'c'], (_, index) => { seen.push(index); return index < 1; });
    expect(seen).toEqual([0, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => allMatch('abc' as never, Boolean)).toThrow(new TypeError('expected an array, got string'));
    expect(() => allMatch([1], 'a' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  const numbers = fc.array(fc.nat(9));

  it('agrees with a filter', () => {
    fc.assert(fc.property(numbers, (items) => allMatch(items, (value) => value < 5) === (items.filter((value) => value < 5).length === items.length)), RUNS);
  });

  it('is decided by a constant', () => {
    fc.assert(fc.property(numbers, (items) => allMatch(items, () => true)), RUNS);
  });
});
