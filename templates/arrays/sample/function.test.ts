import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from './function.ts';

const RUNS = { seed: 358, numRuns: 200 };

describe('random item', () => {
  it('is the one that the source points at', () => {
    for (const index of [0, 1, 2]) expect(sample(['a', 'b', 'c'], () => index)).toBe(['a', 'b', 'c'][index]);
  });

  it('asks for a place in the array', () => {
    const bounds: number[] = [];
    sample([1, 2, 3], (bound) => { bounds.push(bound); return 0; });
    expect(bounds).toEqual([3]);
  });

  it('is undefined for an empty array, without asking', () => {
    expect(sample([])).toBe(undefined);
    expect(sample([], () => { throw new Error('asked'); })).toBe(undefined);
  });

  it('comes from the secure source by default', () => {
    const items = Array.from({ length: 8 }, (_, index) => index);
    const drawn = new Set(Array.from({ length: 400 }, () => sample(items)));
    expect(drawn.size).toBe(8);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sample('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => sample([1], 1 as never)).toThrow(new TypeError('expected a function as random source, got number'));
  });

  it('occurs in the array', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), (items) => items.includes(sample(items) as number)), RUNS);
  });

  it('depends on the source alone', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(99), (items, seed) => sample(items, (bound) => seed % bound) === items[seed % items.length]), RUNS);
  });
});
