import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pascalCase } from './function.ts';

const RUNS = { seed: 301, numRuns: 200 };
const lower = fc.stringMatching(/^[a-z]{1,6}$/);

describe('pascal case', () => {
  it('agrees with the examples of es-toolkit', () => {
    expect(pascalCase('camelCase')).toBe('CamelCase');
    expect(pascalCase('some whitespace')).toBe('SomeWhitespace');
    expect(pascalCase('hyphen-text')).toBe('HyphenText');
    expect(pascalCase('HTTPRequest')).toBe('HttpRequest');
  });

  it('splits digits and acronyms', () => {
    expect(pascalCase('some 2words 10ab')).toBe('Some2Words10Ab');
    expect(pascalCase('parseURL2JSON')).toBe('ParseUrl2Json');
    expect(pascalCase('A')).toBe('A');
  });

  it('drops apostrophes and keeps accents and other scripts', () => {
    expect(pascalCase("it's o’clock")).toBe('ItsOclock');
    expect(pascalCase('e\u0301cole supérieure')).toBe('ÉcoleSupérieure');
    expect(pascalCase('привет мир')).toBe('ПриветМир');
    expect(pascalCase('𐐨𐐨 b')).toBe('𐐀𐐨B');
  });

  it('is empty when there is no letter or digit', () => {
    for (const text of ['', ' ', '--', '👍']) expect(pascalCase(text), text).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pascalCase(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('joins any words', () => {
    fc.assert(fc.property(fc.array(lower), fc.constantFrom(' ', '_', '-', ' / '), (words, separator) => pascalCase(words.join(separator)) === words.map((word) => (word[0] as string).toUpperCase() + word.slice(1)).join('')), RUNS);
  });

  it('leaves only letters and digits of ASCII texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => /^(?:[A-Z0-9][a-zA-Z0-9]*|)$/.test(pascalCase(text))), RUNS);
  });
});
