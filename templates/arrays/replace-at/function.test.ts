import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceAt } from './function.ts';

const RUNS = { seed: 5164, numRuns: 200 };

describe('array with a replaced item', () => {
  it('agrees with the examples of Ramda', () => {
    expect(replaceAt(['a', 'b', 'c'], 1, '_')).toEqual(['a', '_', 'c']);
    expect(replaceAt(['a', 'b', 'c'], -1, '_')).toEqual(['a', 'b', '_']);
  });

  it('is a copy, and unchanged where there is no such item', () => {
    const items = [1, 2];
    expect(replaceAt(items, 0, 9)).toEqual([9, 2]);
    expect(items).toEqual([1, 2]);
    for (const index of [2, -3]) expect(replaceAt(items, index, 9)).toEqual([1, 2]);
    expect(replaceAt(items, -2, 9)).toEqual([9, 2]);
    expect(replaceAt([], 0, 1)).toEqual([]);
    expect(replaceAt(items, 5, 9)).not.toBe(items);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => replaceAt('abc' as never, 0, 'x' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => replaceAt([1], 0.5, 2)).toThrow(new TypeError('expected an integer as index, got 0.5'));
    expect(() => replaceAt([1], '0' as never, 2)).toThrow(new TypeError('expected an integer as index, got 0'));
  });

  it('has the value there', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(99), (items, number) => { const index = number % items.length; return replaceAt(items, index, -1)[index] === -1 && replaceAt(items, index - items.length, -1)[index] === -1; }), RUNS);
  });

  it('changes nothing else', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(9), (items, index) => { expect(replaceAt(items, index, -1).toSpliced(index, 1)).toEqual(items.toSpliced(index, 1)); }), RUNS);
  });
});
