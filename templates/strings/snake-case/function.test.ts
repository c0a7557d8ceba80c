import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snakeCase } from './function.ts';

const RUNS = { seed: 13, numRuns: 200 };

describe('snake case', () => {
  it('agrees with the examples of lodash', () => {
    for (const text of ['Foo Bar', 'fooBar', '--FOO-BAR--', 'foo_bar', '__foo__bar__']) expect(snakeCase(text), text).toBe('foo_bar');
  });

  it('splits acronyms and digits', () => {
    expect(snakeCase('XMLHttpRequest')).toBe('xml_http_request');
    expect(snakeCase('some2words')).toBe('some_2_words');
    expect(snakeCase('userID')).toBe('user_id');
    expect(snakeCase('aB')).toBe('a_b');
  });

  it('drops apostrophes and keeps accents and other scripts', () => {
    expect(snakeCase("it's O’Clock")).toBe('its_o_clock');
    expect(snakeCase('E\u0301cole Supérieure')).toBe('école_supérieure');
    expect(snakeCase('Привет Мир')).toBe('привет_мир');
  });

  it('is empty when there is no letter or digit', () => {
    for (const text of ['', ' ', '--', '👍']) expect(snakeCase(text), text).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => snakeCase([] as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('does not change a text in snake case', () => {
    fc.assert(fc.property(fc.string(), (text) => snakeCase(snakeCase(text)) === snakeCase(text)), RUNS);
  });

  it('joins any words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/));
    fc.assert(fc.property(words, fc.constantFrom(' ', '-', '.', ' _ '), (parts, separator) => snakeCase(parts.join(separator)) === parts.join('_')), RUNS);
  });
});
