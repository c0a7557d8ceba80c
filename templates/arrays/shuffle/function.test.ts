import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from './function.ts';

const RUNS = { seed: 42, numRuns: 200 };

describe('shuffled array', () => {
  it('swaps from the end with what the random source gives', () => {
    expect(shuffle(['a', 'b', 'c', 'd'], () => 0)).toEqual(['b', 'c', 'd', 'a']);
    expect(shuffle(['a', 'b', 'c', 'd'], (bound) => bound - 1)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks for bounds n, n-1, … 2', () => {
    const bounds: number[] = [];
    shuffle([1, 2, 3, 4, 5], (bound) => { bounds.push(bound); return 0; });
    expect(bounds).toEqual([5, 4, 3, 2]);
  });

  it('reaches every order exactly once over all choices', () => {
    const orders = new Set<string>();
    for (let a = 0; a < 4; a += 1) {
      for (let b = 0; b < 3; b += 1) {
        for (let c = 0; c < 2; c += 1) {
          const choices = [a, b, c];
          orders.add(shuffle([1, 2, 3, 4], () => choices.shift() as number).join(''));
        }
      }
    }
    expect(orders.size).toBe(24);
  });

  it('handles none and one, and keeps the array as it was', () => {
    expect(shuffle([])).toEqual([]);
    expect(shuffle([7])).toEqual([7]);
    const items = [1, 2, 3];
    expect(shuffle(items, () => 0)).not.toBe(items);
    expect(items).toEqual([1, 2, 3]);
  });

  it('really shuffles by default', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    expect(shuffle(items)).not.toEqual(items);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => shuffle('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => shuffle([], 4 as never)).toThrow(new TypeError('expected a function as random source, got number'));
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.array(fc.integer()), (items) => { expect(shuffle(items).toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b)); }), RUNS);
  });

  it('depends on the random source alone', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(), (items, seed) => { expect(shuffle(items, (bound) => seed % bound)).toEqual(shuffle(items, (bound) => seed % bound)); }), RUNS);
  });
});
