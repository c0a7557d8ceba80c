import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noneMatch } from './function.ts';

const RUNS = { seed: 2365, numRuns: 200 };

describe('none match', () => {
  it('knows the truth', () => {
    expect(noneMatch([1, 3], (value) => value % 2 === 0)).toBe(true);
    expect(noneMatch([1, 4], (value) => value % 2 === 0)).toBe(false);
    expect(noneMatch<number>([], () => true)).toBe(true);
    expect(noneMatch(['a', ''], (text) => text)).toBe(false);
  });

  it('gives the index and stops early', () => {
    const seen: number[] = [];
    noneMatch(['a', 'b', 'c'], (_, index) => { seen.push(index); return index === 1; });
    expect(seen).toEqual([0, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => noneMatch('abc' as never, Boolean)).toThrow(new TypeError('expected an array, got string'));
    expect(() => noneMatch([1], 'a' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  const numbers = fc.array(fc.nat(9));

  it('agrees with a filter', () => {
    fc.assert(fc.property(numbers, (items) => noneMatch(items, (value) => value < 5) === (items.filter((value) => value < 5).length === 0)), RUNS);
  });

  it('is decided by a constant', () => {
    fc.assert(fc.property(numbers, (items) => noneMatch(items, () => false)), RUNS);
  });
});
