import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castArray } from './function.ts';

const RUNS = { seed: 2792, numRuns: 200 };

describe('value as an array', () => {
  it('agrees with the examples of lodash', () => {
    expect(castArray(1)).toEqual([1]);
    expect(castArray<unknown>({ a: 1 })).toEqual([{ a: 1 }]);
    expect(castArray('abc')).toEqual(['abc']);
    expect(castArray(null)).toEqual([null]);
    expect(castArray(undefined)).toEqual([undefined]);
  });

  it('is the array itself where it is one', () => {
    const items = [1, 2, 3];
    expect(castArray(items)).toBe(items);
    expect(castArray([])).toEqual([]);
    expect(castArray<unknown>({ length: 0 })).toEqual([{ length: 0 }]);
  });

  it('is always an array', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(castArray<unknown>(value))), RUNS);
  });

  it('stays when done again', () => {
    fc.assert(fc.property(fc.anything(), (value) => { const once = castArray<unknown>(value); return castArray<unknown>(once) === once; }), RUNS);
  });
});
