import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordWrap } from './function.ts';

const WIDTH = 80;
const RUNS = { seed: 308, numRuns: 200 };


const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/));

describe('wrapped text', () => {
  it('breaks before the word that does not fit', () => {
    expect(wordWrap('the quick brown fox', 10)).toBe('the quick\nbrown fox');
    expect(wordWrap('the quick brown fox', 9)).toBe('the quick\nbrown fox');
    expect(wordWrap('the quick brown fox', 8)).toBe('the\nquick\nbrown\nfox');
    expect(wordWrap('the quick brown fox', 19)).toBe('the quick brown fox');
  });

  it('keeps long words whole', () => {
    expect(wordWrap('abcdefghij k', 4)).toBe('abcdefghij\nk');
    expect(wordWrap('k abcdefghij', 1)).toBe('k\nabcdefghij');
  });

  it('keeps line breaks of every kind and merges other white space', () => {
    expect(wordWrap('a\n\nb\r\nc\rd', 5)).toBe('a\n\nb\nc\nd');
    expect(wordWrap('  a \t b  ', 5)).toBe('a b');
    expect(wordWrap('')).toBe('');
  });

  it('counts code points', () => {
    expect(wordWrap('👍👍 👍', 4)).toBe('👍👍 👍');
  });

  it('uses its default width', () => {
    const text = Array.from({ length: WIDTH }, () => 'x y').join(' ');
    expect(wordWrap(text)).toBe(wordWrap(text, WIDTH));
    expect(wordWrap('x'.repeat(WIDTH))).toBe('x'.repeat(WIDTH));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => wordWrap(null as never)).toThrow(new TypeError('expected a string, got object'));
    expect(() => wordWrap('a', 0)).toThrow(new TypeError('expected a width from 1, got 0'));
    expect(() => wordWrap('a', 1.5)).toThrow(new TypeError('expected a width from 1, got 1.5'));
    expect(() => wordWrap('a', '8' as never)).toThrow(new TypeError('expected a width from 1, got 8'));
  });

  it('keeps all words in order', () => {
    fc.assert(fc.property(words, fc.integer({ min: 1, max: 30 }), (list, width) => wordWrap(list.join(' '), width).replaceAll('\n', ' ') === list.join(' ')), RUNS);
  });

  it('has lines that are short enough, and full', () => {
    fc.assert(fc.property(words, fc.integer({ min: 1, max: 30 }), (list, width) => { const lines = wordWrap(list.join(' '), width).split('\n'); return lines.every((line, index) => (line.length <= width || !line.includes(' ')) && (index === 0 || `${lines[index - 1]} ${line.split(' ')[0]}`.length > width)); }), RUNS);
  });
});
