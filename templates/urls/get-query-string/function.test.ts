import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getQueryString } from './function.ts';

const RUNS = { seed: 9893, numRuns: 200 };

describe('query string of a URL', () => {
  it('agrees with the example of query-string', () => {
    expect(getQueryString('https://foo.bar?foo=bar')).toBe('foo=bar');
    expect(getQueryString('https://foo.bar/a?foo=1&bar=2#hello')).toBe('foo=1&bar=2');
  });

  it('is empty where there is none', () => {
    for (const url of ['', 'https://foo.bar', 'https://foo.bar?', 'https://foo.bar#a?b=c', '?', '#?a']) expect(getQueryString(url), url).toBe('');
  });

  it('is as written, also of relative URLs', () => {
    expect(getQueryString('/a?b=%20&c=d?e')).toBe('b=%20&c=d?e');
    expect(getQueryString('?a=1')).toBe('a=1');
    expect(getQueryString('not a url?x')).toBe('x');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => getQueryString(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('is what was put behind the question mark', () => {
    fc.assert(fc.property(fc.webUrl(), fc.stringMatching(/^[a-z0-9=&?%]*$/), (url, query) => getQueryString(`${url}?${query}#x?y`) === query), RUNS);
  });

  it('does not depend on the hash', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, hash) => getQueryString(`${url}#${hash}`) === getQueryString(url)), RUNS);
  });
});
