import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQueryString } from './function.ts';

const RUNS = { seed: 131, numRuns: 200 };

describe('query string', () => {
  it('reads names and values', () => {
    expect({ ...parseQueryString('?page=1&size=20') }).toEqual({ page: '1', size: '20' });
    expect({ ...parseQueryString('a=1&b=2') }).toEqual({ a: '1', b: '2' });
  });

  it('reads whole URLs up to the hash', () => {
    expect({ ...parseQueryString('https://example.com/x?a=1&b=2#c=3') }).toEqual({ a: '1', b: '2' });
    expect({ ...parseQueryString('?a=1?b') }).toEqual({ a: '1?b' });
  });

  it('decodes percent signs and plus', () => {
    expect({ ...parseQueryString('?q=a%20b+c%26d&n%C3%A4me=%F0%9F%98%80') }).toEqual({ q: 'a b c&d', näme: '😀' });
    expect({ ...parseQueryString('?a=%&b=%zz') }).toEqual({ a: '%', b: '%zz' });
  });

  it('gives arrays for names that occur several times', () => {
    expect({ ...parseQueryString('?a=1&b=x&a=2&a=3') }).toEqual({ a: ['1', '2', '3'], b: 'x' });
  });

  it('reads empty values and names', () => {
    expect({ ...parseQueryString('?a=&b&=c&&d=1') }).toEqual({ a: '', b: '', '': 'c', d: '1' });
    for (const text of ['', '?', '#', '?#a=1', '#?a=1']) expect({ ...parseQueryString(text) }, text).toEqual({});
  });

  it('is safe for names that objects inherit', () => {
    const result = parseQueryString('?__proto__=1&constructor=2&toString=3');
    expect(Object.keys(result)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(result)).toBeNull();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseQueryString(new URL('http://a.io/?b=1') as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('reads what was written', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })), { selector: ([name]) => name });
    fc.assert(fc.property(pairs, (data) => {
      const text = data.map((pair) => pair.map((part) => encodeURIComponent(part)).join('=')).join('&');
      expect(Object.entries(parseQueryString(`?${text}`)).toSorted()).toEqual(data.toSorted());
    }), RUNS);
  });

  it('reads any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => Object.values(parseQueryString(text)).every((value) => typeof value === 'string' || value.length > 1)), RUNS);
  });
});
