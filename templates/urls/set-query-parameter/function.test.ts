import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setQueryParameter } from './function.ts';

const RUNS = { seed: 1951, numRuns: 200 };

describe('URL with a query parameter set', () => {
  it('adds a parameter', () => {
    expect(setQueryParameter('https://example.com/', 'page', 2)).toBe('https://example.com/?page=2');
    expect(setQueryParameter('https://example.com/a?x=1', 'y', true)).toBe('https://example.com/a?x=1&y=true');
    expect(setQueryParameter('https://example.com/a?x=1#top', 'q', 'a b&c')).toBe('https://example.com/a?x=1&q=a+b%26c#top');
  });

  it('replaces one or several', () => {
    expect(setQueryParameter('https://example.com/?page=1&sort=asc', 'page', '2')).toBe('https://example.com/?page=2&sort=asc');
    expect(setQueryParameter('https://example.com/?a=1&b=2&a=3', 'a', '')).toBe('https://example.com/?a=&b=2');
  });

  it('keeps user, port and hash', () => {
    expect(setQueryParameter('ftp://me:pw@example.com:2121/x;y?z#h', 'k', 'v')).toBe('ftp://me:pw@example.com:2121/x;y?z=&k=v#h');
  });

  it('throws a TypeError that says what was expected', () => {
    for (const url of ['', '/path?x=1', 'example.com', 'http://']) expect(() => setQueryParameter(url, 'a', 'b'), url).toThrow(new TypeError(`expected an absolute URL, got ${JSON.stringify(url)}`));
    expect(() => setQueryParameter(5 as never, 'a', 'b')).toThrow(new TypeError('expected an absolute URL, got 5'));
    expect(() => setQueryParameter(new URL('http://a.io') as never, 'a', 'b')).toThrow(new TypeError('expected an absolute URL, got "http://a.io/"'));
    expect(() => setQueryParameter('http://a.io', 5 as never, 'b')).toThrow(new TypeError('expected a string as name, got number'));
    expect(() => setQueryParameter('http://a.io', 'a', null as never)).toThrow(new TypeError('expected a text, number or boolean as value, got object'));
  });

  const text = fc.string({ unit: 'grapheme' });

  it('can be read back, once', () => {
    fc.assert(fc.property(text, text, (name, value) => { expect(new URL(setQueryParameter('https://example.com/?a=1&a=2#h', name, value)).searchParams.getAll(name)).toEqual([value]); }), RUNS);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(text, text, (name, value) => {
      const once = setQueryParameter('https://example.com/p?x=1', name, value);
      return setQueryParameter(once, name, value) === once;
    }), RUNS);
  });
});
