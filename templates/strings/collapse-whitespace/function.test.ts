import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseWhitespace } from './function.ts';

const RUNS = { seed: 314, numRuns: 200 };

describe('collapsed white space', () => {
  it('becomes single spaces', () => {
    expect(collapseWhitespace('Lorem  ipsum dolor')).toBe('Lorem ipsum dolor');
    expect(collapseWhitespace('  a   b \n\t\r c ')).toBe('a b c');
    expect(collapseWhitespace('a\u00a0\u00a0b\u2003c\u3000d\ufeff')).toBe('a b c d');
  });

  it('vanishes where there is nothing else', () => {
    for (const text of ['', ' ', '\n\t ', '\u00a0']) expect(collapseWhitespace(text), JSON.stringify(text)).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => collapseWhitespace(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('does not change its result', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => collapseWhitespace(collapseWhitespace(text)) === collapseWhitespace(text)), RUNS);
  });

  it('keeps the words', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}$/)), fc.constantFrom(' ', '   ', ' \n ', '\t'), (words, gap) => collapseWhitespace(gap + words.join(gap) + gap) === words.join(' ')), RUNS);
  });
});
