import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from './function.ts';

const RUNS = { seed: 1693, numRuns: 200 };

describe('words of a text', () => {
  it('agree with the examples of lodash and 30 seconds of code', () => {
    expect(splitWords('fred, barney, & pebbles')).toEqual(['fred', 'barney', 'pebbles']);
    expect(splitWords('I love javaScript!!')).toEqual(['I', 'love', 'javaScript']);
    expect(splitWords('python, javaScript & coffee')).toEqual(['python', 'javaScript', 'coffee']);
  });

  it('have apostrophes and hyphens inside only', () => {
    expect(splitWords("don't well-known o’clock rock-'n'-roll")).toEqual(["don't", 'well-known', 'o’clock', 'rock', 'n', 'roll']);
    expect(splitWords("-a- 'b' c- --")).toEqual(['a', 'b', 'c']);
  });

  it('are of any script, with digits and marks', () => {
    expect(splitWords('Ångström e\u0301te\u0301 42nd\nслово, ९')).toEqual(['Ångström', 'e\u0301te\u0301', '42nd', 'слово', '९']);
  });

  it('are none where there is no letter or digit', () => {
    for (const text of ['', ' \n', '?! – …', '😀']) expect(splitWords(text)).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => splitWords(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => splitWords(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('are the same words when joined again', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/)), fc.constantFrom(' ', ', ', '\n', '! '), (words, mark) => { expect(splitWords(words.join(mark))).toEqual(words); }), RUNS);
  });

  it('have every letter and digit of the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => splitWords(text).join('').replaceAll(/['’-]/g, '') === text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')), RUNS);
  });
});
