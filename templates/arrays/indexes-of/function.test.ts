import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexesOf } from './function.ts';

const RUNS = { seed: 6958, numRuns: 200 };

describe('indexes of a value', () => {
  it('agree with the examples of 30 seconds of code', () => {
    expect(indexesOf([1, 2, 3, 1, 2, 3], 1)).toEqual([0, 3]);
    expect(indexesOf([1, 2, 3], 4)).toEqual([]);
  });

  it('compare like includes', () => {
    expect(indexesOf([Number.NaN, 1, Number.NaN], Number.NaN)).toEqual([0, 2]);
    expect(indexesOf([0, -0], -0)).toEqual([0, 1]);
    expect(indexesOf<unknown>([{}, '1'], 1)).toEqual([]);
    expect(indexesOf<unknown>([undefined], undefined)).toEqual([0]);
    expect(indexesOf<unknown>([], undefined)).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => indexesOf('abc' as never, 'a' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('have the value', () => {
    fc.assert(fc.property(fc.array(fc.nat(3)), fc.nat(3), (items, value) => indexesOf(items, value).every((index) => items[index] === value)), RUNS);
  });

  it('are as many as it occurs, going up', () => {
    fc.assert(fc.property(fc.array(fc.nat(3)), fc.nat(3), (items, value) => { const found = indexesOf(items, value); return found.length === items.filter((item) => item === value).length && found.every((index, at) => at === 0 || index > (found[at - 1] as number)); }), RUNS);
  });
});
