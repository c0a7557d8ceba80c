import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { camelCase } from './function.ts';

const RUNS = { seed: 11, numRuns: 200 };
const lower = fc.stringMatching(/^[a-z]{1,6}$/);

describe('camel case', () => {
  it('agrees with the examples of lodash', () => {
    for (const text of ['Foo Bar', '--foo-bar--', '__FOO_BAR__', 'fooBar', 'FooBar', 'foo bar', 'FOO BAR']) expect(camelCase(text), text).toBe('fooBar');
  });

  it('splits acronyms and digits', () => {
    expect(camelCase('XMLHttpRequest')).toBe('xmlHttpRequest');
    expect(camelCase('some 2words')).toBe('some2Words');
    expect(camelCase('parseURL2JSON')).toBe('parseUrl2Json');
    expect(camelCase('A')).toBe('a');
    expect(camelCase('getX')).toBe('getX');
  });

  it('drops apostrophes and keeps accents and other scripts', () => {
    expect(camelCase("it's o’clock")).toBe('itsOclock');
    expect(camelCase('École supérieure')).toBe('écoleSupérieure');
    expect(camelCase('e\u0301cole E\u0301tude')).toBe('écoleÉtude');
    expect(camelCase('привет мир')).toBe('приветМир');
    expect(camelCase('a 𐐨𐐨')).toBe('a𐐀𐐨');
  });

  it('is empty when there is no letter or digit', () => {
    for (const text of ['', ' ', '--', '👍']) expect(camelCase(text), text).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => camelCase(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('joins any words', () => {
    fc.assert(fc.property(fc.array(lower, { minLength: 1 }), fc.constantFrom(' ', '_', '-', ' / '), (words, separator) => {
      const expected = words.map((word, index) => (index === 0 ? word : (word[0] as string).toUpperCase() + word.slice(1))).join('');
      return camelCase(words.join(separator)) === expected;
    }), RUNS);
  });

  it('leaves only letters and digits of ASCII texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => /^(?:[a-z][a-zA-Z0-9]*|[0-9][a-zA-Z0-9]*|)$/.test(camelCase(text))), RUNS);
  });
});
