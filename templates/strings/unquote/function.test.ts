import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unquote } from './function.ts';

const RUNS = { seed: 5596, numRuns: 200 };

describe('text without quotes', () => {
  it('agrees with the examples of underscore.string', () => {
    expect(unquote('"foo"', '"')).toBe('foo');
    expect(unquote("'foo'", "'")).toBe('foo');
  });

  it('loses a pair of quotes only, once', () => {
    for (const text of ['foo', '"foo', 'foo"', '"', '']) expect(unquote(text, '"')).toBe(text);
    expect(unquote('""', '"')).toBe('');
    expect(unquote('""a""', '"')).toBe('"a"');
    expect(unquote('a"b"c', '"')).toBe('a"b"c');
  });

  it('may have quotes of several characters', () => {
    expect(unquote('***a***', '***')).toBe('a');
    expect(unquote('***', '**')).toBe('***');
    expect(unquote('****', '**')).toBe('');
  });

  it('uses its default', () => {
    expect(unquote('"a"')).toBe('a');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => unquote(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => unquote('a', '')).toThrow(new TypeError('expected a quote that is not empty'));
    expect(() => unquote('a', 1 as never)).toThrow(new TypeError('expected a quote that is not empty'));
  });

  it('undoes quoting', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (text, quote) => unquote(quote + text + quote, quote) === text), RUNS);
  });

  it('leaves texts without quotes alone', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]*$/), (text) => unquote(text, '"') === text), RUNS);
  });
});
