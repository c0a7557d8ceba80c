import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWord } from './function.ts';

const RUNS = { seed: 325, numRuns: 200 };

describe('longest word', () => {
  it('is found in a sentence', () => {
    expect(longestWord('The quick, wonderful fox')).toBe('wonderful');
    expect(longestWord('The quick brown fox')).toBe('quick');
    expect(longestWord("It's well-known, isn't it?")).toBe('well-known');
    expect(longestWord('snake_case abc o’clock --- !!!')).toBe('snake_case');
  });

  it('counts letters, not code units', () => {
    expect(longestWord('𐐨𐐨 abc')).toBe('abc');
    expect(longestWord('e\u0301e\u0301 abc')).toBe('abc');
    expect(longestWord('ab हिन्दी')).toBe('हिन्दी');
  });

  it('is empty without words', () => {
    for (const text of ['', '  ', '?!', '👍']) expect(longestWord(text), text).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => longestWord(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('is at least as long as every word, and the first such', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,7}$/), { minLength: 1 }), (words) => longestWord(words.join(' ')) === words.find((word) => words.every((other) => other.length <= word.length))), RUNS);
  });

  it('occurs in the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => text.includes(longestWord(text))), RUNS);
  });
});
