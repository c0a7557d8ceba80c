import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from './function.ts';

const RUNS = { seed: 1947, numRuns: 200 };

describe('size of a collection', () => {
  it('agrees with the examples of lodash', () => {
    expect(sizeOf([1, 2, 3])).toBe(3);
    expect(sizeOf({ a: 1, b: 2 })).toBe(2);
    expect(sizeOf('pebbles')).toBe(7);
  });

  it('knows maps, sets and own keys', () => {
    expect(sizeOf(new Map([[1, 2]]))).toBe(1);
    expect(sizeOf(new Set([1, 1, 2]))).toBe(2);
    expect(sizeOf(Object.create({ a: 1 }))).toBe(0);
    expect(sizeOf({ a: undefined })).toBe(1);
  });

  it('is 0 for everything else', () => {
    for (const value of [null, undefined, 5, true, [], {}, '', new Map()]) expect(sizeOf(value)).toBe(0);
  });

  it('is the number of items', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (items) => sizeOf(items) === items.length && sizeOf(new Set(items)) === new Set(items).size), RUNS);
  });

  it('is the number of keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.nat()), (object) => sizeOf(object) === Object.keys(object).length), RUNS);
  });
});
