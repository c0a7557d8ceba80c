import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalSort } from './function.ts';

const RUNS = { seed: 339, numRuns: 200 };

describe('natural order', () => {
  it('compares numbers by value', () => {
    expect(naturalSort(['file10', 'file2', 'file1'])).toEqual(['file1', 'file2', 'file10']);
    expect(naturalSort(['v1.10', 'v1.9', 'v1.2.3'])).toEqual(['v1.2.3', 'v1.9', 'v1.10']);
    expect(naturalSort(['10', '9', '100', '1'])).toEqual(['1', '9', '10', '100']);
  });

  it('compares letters as people do', () => {
    expect(naturalSort(['b', 'A', 'a', 'B', 'á', 'z', 'Z'])).toEqual(['a', 'A', 'á', 'b', 'B', 'z', 'Z']);
    expect(naturalSort(['x', '', '1', ' '])).toEqual(['', ' ', '1', 'x']);
  });

  it('does not change the array', () => {
    const texts = ['b', 'a'];
    expect(naturalSort(texts)).toEqual(['a', 'b']);
    expect(texts).toEqual(['b', 'a']);
    expect(naturalSort([])).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => naturalSort('ab' as never)).toThrow(new TypeError('expected an array of strings'));
    expect(() => naturalSort([1] as never)).toThrow(new TypeError('expected an array of strings'));
    expect(() => naturalSort(['a', null] as never)).toThrow(new TypeError('expected an array of strings'));
  });

  it('sorts numbered names by their numbers', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(5000)), (numbers) => JSON.stringify(naturalSort(numbers.map((value) => `item ${value}.txt`))) === JSON.stringify(numbers.toSorted((a, b) => a - b).map((value) => `item ${value}.txt`))), RUNS);
  });

  it('does not depend on the order before', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[a-c0-2]{1,3}$/)), (texts) => { const sorted = naturalSort(texts); return JSON.stringify(naturalSort(sorted)) === JSON.stringify(sorted) && JSON.stringify(sorted.toSorted()) === JSON.stringify(texts.toSorted()); }), RUNS);
  });
});
