import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUrl } from './function.ts';

const RUNS = { seed: 4502, numRuns: 200 };

describe('parts of a URL', () => {
  it('are all there', () => {
    expect(parseUrl('https://example.com:8080/a/b?x=1&y=2#top')).toEqual({ protocol: 'https', host: 'example.com', port: 8080, path: '/a/b', query: { x: '1', y: '2' }, hash: 'top' });
  });

  it('are empty where they are missing', () => {
    expect(parseUrl('http://EXAMPLE.com:80')).toEqual({ protocol: 'http', host: 'example.com', port: undefined, path: '/', query: {}, hash: '' });
    expect(parseUrl('https://user:secret@example.com?#')).toMatchObject({ host: 'example.com', query: {}, hash: '' });
    expect(parseUrl('mailto:a@example.com')).toMatchObject({ protocol: 'mailto', host: '', path: 'a@example.com' });
  });

  it('have a decoded query, the last of several', () => {
    expect(parseUrl('https://example.com/?a=%C3%A9+b&c&a2=1&a2=2').query).toEqual({ a: 'é b', c: '', a2: '2' });
    expect(Object.keys(parseUrl('https://example.com/?__proto__=1').query)).toEqual(['__proto__']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseUrl('/a/b')).toThrow(new TypeError('expected an absolute URL, got "/a/b"'));
    expect(() => parseUrl(5 as never)).toThrow(new TypeError('expected an absolute URL, got 5'));
    expect(() => parseUrl(new URL('https://example.com') as never)).toThrow(new TypeError('expected an absolute URL, got "https://example.com/"'));
  });

  it('are the URL when put together', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.integer({ min: 1024, max: 65_535 }), fc.stringMatching(/^[a-z/]{0,8}$/), fc.stringMatching(/^[a-z]{0,5}$/), (host, port, path, hash) => {
      expect(parseUrl(`https://${host}.test:${port}/x${path}#${hash}`)).toEqual({ protocol: 'https', host: `${host}.test`, port, path: `/x${path}`, query: {}, hash });
    }), RUNS);
  });

  it('have the values of the query', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^[ -~]*$/), { noNullPrototype: true }), (query) => { expect(parseUrl(`https://example.com/?${new URLSearchParams(query).toString()}`).query).toEqual(query); }), RUNS);
  });
});
