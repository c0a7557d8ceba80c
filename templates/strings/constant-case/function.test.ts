import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantCase } from './function.ts';

const RUNS = { seed: 302, numRuns: 200 };
const lower = fc.stringMatching(/^[a-z]{1,6}$/);

describe('constant case', () => {
  it('agrees with the examples of es-toolkit', () => {
    expect(constantCase('camelCase')).toBe('CAMEL_CASE');
    expect(constantCase('some whitespace')).toBe('SOME_WHITESPACE');
    expect(constantCase('hyphen-text')).toBe('HYPHEN_TEXT');
    expect(constantCase('HTTPRequest')).toBe('HTTP_REQUEST');
  });

  it('splits digits and acronyms', () => {
    expect(constantCase('some 2words 10ab')).toBe('SOME_2_WORDS_10_AB');
    expect(constantCase('parseURL2JSON')).toBe('PARSE_URL_2_JSON');
    expect(constantCase('a')).toBe('A');
  });

  it('drops apostrophes and keeps accents and other scripts', () => {
    expect(constantCase("it's o’clock")).toBe('ITS_OCLOCK');
    expect(constantCase('e\u0301cole supérieure')).toBe('ÉCOLE_SUPÉRIEURE');
  });

  it('is empty when there is no letter or digit', () => {
    for (const text of ['', ' ', '__', '👍']) expect(constantCase(text), text).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => constantCase(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('does not change its result', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => constantCase(constantCase(text)) === constantCase(text)), RUNS);
  });

  it('joins any words', () => {
    fc.assert(fc.property(fc.array(lower), fc.constantFrom(' ', '_', '-', ' / '), (words, separator) => constantCase(words.join(separator)) === words.join('_').toUpperCase()), RUNS);
  });
});
