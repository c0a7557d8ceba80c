import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from './function.ts';

const RUNS = { seed: 371, numRuns: 200 };

describe('duplicates', () => {
  it('are listed once each, by their second appearance', () => {
    expect(findDuplicates([1, 2, 3, 2, 1, 1])).toEqual([2, 1]);
    expect(findDuplicates(['a', 'a', 'a'])).toEqual(['a']);
  });

  it('may be none', () => {
    expect(findDuplicates(['a', 'b'])).toEqual([]);
    expect(findDuplicates([])).toEqual([]);
  });

  it('are compared like in a set', () => {
    const object = {};
    expect(findDuplicates([Number.NaN, 0, Number.NaN, -0])).toEqual([Number.NaN, 0]);
    expect(findDuplicates<unknown>([object, {}, object])).toEqual([object]);
    expect(findDuplicates<unknown>([1, '1'])).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => findDuplicates('aa' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('occur at least twice, and all such items are there', () => {
    fc.assert(fc.property(fc.array(fc.nat(6)), (items) => { const found = findDuplicates(items); return [0, 1, 2, 3, 4, 5, 6].every((value) => found.includes(value) === (items.filter((item) => item === value).length > 1)); }), RUNS);
  });

  it('have no item twice', () => {
    fc.assert(fc.property(fc.array(fc.nat(6)), (items) => { const found = findDuplicates(items); return new Set(found).size === found.length; }), RUNS);
  });
});
