import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kebabCase } from './function.ts';

const RUNS = { seed: 12, numRuns: 200 };

describe('kebab case', () => {
  it('agrees with the examples of lodash', () => {
    for (const text of ['Foo Bar', 'fooBar', '__FOO_BAR__', 'foo-bar', '--foo--bar--']) expect(kebabCase(text), text).toBe('foo-bar');
  });

  it('splits acronyms and digits', () => {
    expect(kebabCase('XMLHttpRequest')).toBe('xml-http-request');
    expect(kebabCase('some2words')).toBe('some-2-words');
    expect(kebabCase('innerHTML')).toBe('inner-html');
    expect(kebabCase('aB')).toBe('a-b');
  });

  it('drops apostrophes and keeps accents and other scripts', () => {
    expect(kebabCase("it's O’Clock")).toBe('its-o-clock');
    expect(kebabCase('E\u0301cole Supérieure')).toBe('école-supérieure');
    expect(kebabCase('Привет Мир')).toBe('привет-мир');
  });

  it('is empty when there is no letter or digit', () => {
    for (const text of ['', ' ', '--', '👍']) expect(kebabCase(text), text).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => kebabCase(7 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('does not change a text in kebab case', () => {
    fc.assert(fc.property(fc.string(), (text) => kebabCase(kebabCase(text)) === kebabCase(text)), RUNS);
  });

  it('joins any words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/));
    fc.assert(fc.property(words, fc.constantFrom(' ', '_', '.', ' - '), (parts, separator) => kebabCase(parts.join(separator)) === parts.join('-')), RUNS);
  });
});
