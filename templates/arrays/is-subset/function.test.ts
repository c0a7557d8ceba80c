import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSubset } from './function.ts';

const RUNS = { seed: 1636, numRuns: 200 };

describe('subset', () => {
  it('has no item that the other one lacks', () => {
    expect(isSubset([1, 2], [3, 2, 1])).toBe(true);
    expect(isSubset([1, 4], [1, 2, 3])).toBe(false);
    expect(isSubset([1, 1, 1], [1])).toBe(true);
    expect(isSubset([], [])).toBe(true);
    expect(isSubset([1], [])).toBe(false);
  });

  it('compares like a set', () => {
    expect(isSubset([Number.NaN, -0], [0, Number.NaN])).toBe(true);
    expect(isSubset<unknown>([{}], [{}])).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isSubset('a' as never, [])).toThrow(new TypeError('expected two arrays, got string and object'));
    expect(() => isSubset([], null as never)).toThrow(new TypeError('expected two arrays, got object and object'));
    expect(() => isSubset([], 5 as never)).toThrow(new TypeError('expected two arrays, got object and number'));
  });

  const list = fc.array(fc.nat(4));

  it('is any part', () => {
    fc.assert(fc.property(list, fc.nat(9), fc.nat(9), (items, start, end) => isSubset(items.slice(start, end), items)), RUNS);
  });

  it('goes both ways for the same items only', () => {
    fc.assert(fc.property(list, list, (a, b) => (isSubset(a, b) && isSubset(b, a)) === ([...new Set(a)].sort().join() === [...new Set(b)].sort().join())), RUNS);
  });
});
