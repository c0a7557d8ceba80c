import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './function.ts';

const RUNS = { seed: 17, numRuns: 200 };
const word = fc.stringMatching(/^[a-z0-9]{1,5}$/);
const space = fc.constantFrom(' ', '  ', '\n', '\t', '\r\n', '\u00a0', '\u2003');

describe('number of words', () => {
  it('counts words between white space', () => {
    expect(countWords('The quick brown fox')).toBe(4);
    expect(countWords('one')).toBe(1);
    expect(countWords('  a  b\tc\nd\u00a0e  ')).toBe(5);
  });

  it('counts hyphenated words, contractions and numbers once', () => {
    expect(countWords("don't mind the well-known 3.5 %")).toBe(5);
  });

  it('does not count punctuation that stands alone', () => {
    expect(countWords('yes — no ... & maybe !')).toBe(3);
  });

  it('is zero for texts without words', () => {
    for (const text of ['', ' ', '\n\t', '--- !!! 👍']) expect(countWords(text), text).toBe(0);
  });

  it('knows other scripts', () => {
    expect(countWords('Привет, мир! Ça va? ٣')).toBe(5);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countWords(['a'] as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('counts as many words as were joined', () => {
    fc.assert(fc.property(fc.array(word), space, (words, separator) => countWords(words.join(separator)) === words.length), RUNS);
  });

  it('adds up over texts joined by a space', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(text, text, (a, b) => countWords(`${a} ${b}`) === countWords(a) + countWords(b)), RUNS);
  });
});
