import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeQueryParameter } from './function.ts';

const RUNS = { seed: 1282, numRuns: 200 };

describe('URL without a query parameter', () => {
  it('loses it wherever it occurs', () => {
    expect(removeQueryParameter('https://example.com/?a=1&b=2', 'a')).toBe('https://example.com/?b=2');
    expect(removeQueryParameter('https://example.com/?a=1&b=2&a=3#top', 'a')).toBe('https://example.com/?b=2#top');
  });

  it('loses the question mark with the last one', () => {
    expect(removeQueryParameter('https://example.com/x?a=1', 'a')).toBe('https://example.com/x');
    expect(removeQueryParameter('https://example.com/x?a#h', 'a')).toBe('https://example.com/x#h');
  });

  it('stays without such a parameter', () => {
    expect(removeQueryParameter('https://me:pw@example.com:8080/x?ab=1#a=2', 'a')).toBe('https://me:pw@example.com:8080/x?ab=1#a=2');
    expect(removeQueryParameter('https://example.com/', 'a')).toBe('https://example.com/');
  });

  it('compares names as they are meant, in their case', () => {
    expect(removeQueryParameter('https://example.com/?a%20b=1&A=2&c=3', 'a b')).toBe('https://example.com/?A=2&c=3');
    expect(removeQueryParameter('https://example.com/?A=2', 'a')).toBe('https://example.com/?A=2');
  });

  it('throws a TypeError that says what was expected', () => {
    for (const url of ['', '/path?x=1', 'example.com', 'http://']) expect(() => removeQueryParameter(url, 'a'), url).toThrow(new TypeError(`expected an absolute URL, got ${JSON.stringify(url)}`));
    expect(() => removeQueryParameter(new URL('http://a.io') as never, 'a')).toThrow(new TypeError('expected an absolute URL, got "http://a.io/"'));
    expect(() => removeQueryParameter('http://a.io', 5 as never)).toThrow(new TypeError('expected a string as name, got number'));
  });

  const word = fc.stringMatching(/^[a-z]{1,3}$/);

  it('leaves all others, in order', () => {
    fc.assert(fc.property(fc.array(fc.tuple(word, word)), word, (pairs, name) => {
      const url = `https://example.com/?${new URLSearchParams(pairs).toString()}`;
      expect([...new URL(removeQueryParameter(url, name)).searchParams]).toEqual(pairs.filter(([other]) => other !== name));
    }), RUNS);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.array(fc.tuple(word, word)), word, (pairs, name) => {
      const once = removeQueryParameter(`https://example.com/?${new URLSearchParams(pairs).toString()}`, name);
      return removeQueryParameter(once, name) === once;
    }), RUNS);
  });
});
