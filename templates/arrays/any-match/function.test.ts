import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMatch } from './function.ts';

const RUNS = { seed: 9289, numRuns: 200 };

describe('any match', () => {
  it('knows the truth', () => {
    expect(anyMatch([1, 4], (value) => value % 2 === 0)).toBe(true);
    expect(anyMatch([1, 3], (value) => value % 2 === 0)).toBe(false);
    expect(anyMatch<number>([], () => true)).toBe(false);
    expect(anyMatch(['a', ''], (text) => text)).toBe(true);
  });

  it('gives the index and stops early', () => {
    const seen: number[] = [];
    anyMatch(['a', 'b', 'c'], (_, index) => { seen.push(index); return index === 1; });
    expect(seen).toEqual([0, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => anyMatch('abc' as never, Boolean)).toThrow(new TypeError('expected an array, got string'));
    expect(() => anyMatch([1], 'a' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  const numbers = fc.array(fc.nat(9));

  it('agrees with a filter', () => {
    fc.assert(fc.property(numbers, (items) => anyMatch(items, (value) => value < 5) === items.filter((value) => value < 5).length > 0), RUNS);
  });

  it('is decided by a constant', () => {
    fc.assert(fc.property(numbers, (items) => !anyMatch(items, () => false)), RUNS);
  });
});
