import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestCommonPrefix } from './function.ts';

const RUNS = { seed: 326, numRuns: 200 };
const list = fc.array(fc.stringMatching(/^[ab]{0,4}$/), { minLength: 1, maxLength: 4 });

describe('longest common prefix', () => {
  it('agrees with the usual examples', () => {
    expect(longestCommonPrefix(['flower', 'flow', 'flight'])).toBe('fl');
    expect(longestCommonPrefix(['dog', 'racecar', 'car'])).toBe('');
    expect(longestCommonPrefix(['interview', 'interval', 'internet'])).toBe('inter');
  });

  it('is at most the shortest text', () => {
    expect(longestCommonPrefix(['ab', 'abc'])).toBe('ab');
    expect(longestCommonPrefix(['abc', 'ab'])).toBe('ab');
    expect(longestCommonPrefix(['abc', ''])).toBe('');
    expect(longestCommonPrefix(['same'])).toBe('same');
    expect(longestCommonPrefix([])).toBe('');
  });

  it('does not cut characters', () => {
    expect(longestCommonPrefix(['👍🏽x', '👍🏿x'])).toBe('');
    expect(longestCommonPrefix(['😀', '😁'])).toBe('');
    expect(longestCommonPrefix(['ae\u0301', 'ae'])).toBe('a');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => longestCommonPrefix('ab' as never)).toThrow(new TypeError('expected an array of strings'));
    expect(() => longestCommonPrefix(['a', 1] as never)).toThrow(new TypeError('expected an array of strings'));
  });

  it('begins every text and cannot be longer', () => {
    fc.assert(fc.property(list, (texts) => { const prefix = longestCommonPrefix(texts); const next = (texts[0] as string).slice(0, prefix.length + 1); return texts.every((text) => text.startsWith(prefix)) && (next === prefix || !texts.every((text) => text.startsWith(next))); }), RUNS);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(list, (texts) => longestCommonPrefix(texts) === longestCommonPrefix(texts.toReversed())), RUNS);
  });

  it('finds what was put in front', () => {
    fc.assert(fc.property(list, (texts) => longestCommonPrefix(texts.map((text) => `x-${text}`)).startsWith('x-')), RUNS);
  });
});
