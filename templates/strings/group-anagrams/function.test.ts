import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAnagrams } from './function.ts';

const RUNS = { seed: 3184, numRuns: 200 };

describe('groups of anagrams', () => {
  it('agrees with the well-known example', () => {
    expect(groupAnagrams(['eat', 'tea', 'tan', 'ate', 'nat', 'bat'])).toEqual([['eat', 'tea', 'ate'], ['tan', 'nat'], ['bat']]);
    expect(groupAnagrams([''])).toEqual([['']]);
    expect(groupAnagrams(['a'])).toEqual([['a']]);
    expect(groupAnagrams([])).toEqual([]);
  });

  it('tells case and number of letters apart', () => {
    expect(groupAnagrams(['Ab', 'ba', 'aab', 'bba'])).toEqual([['Ab'], ['ba'], ['aab'], ['bba']]);
    expect(groupAnagrams(['😀a', 'a😀'])).toEqual([['😀a', 'a😀']]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => groupAnagrams('ab' as never)).toThrow(new TypeError('expected an array of strings'));
    expect(() => groupAnagrams(['a', 1 as never])).toThrow(new TypeError('expected an array of strings'));
  });

  const words = fc.array(fc.stringMatching(/^[abc]{0,3}$/));

  it('loses none', () => {
    fc.assert(fc.property(words, (items) => { expect(groupAnagrams(items).flat().toSorted()).toEqual(items.toSorted()); }), RUNS);
  });

  it('has the same letters in each group', () => {
    fc.assert(fc.property(words, (items) => groupAnagrams(items).every((group) => new Set(group.map((word) => word.split('').toSorted().join(''))).size === 1)), RUNS);
  });
});
