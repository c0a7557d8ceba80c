import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeUrl } from './function.ts';

const RUNS = { seed: 2803, numRuns: 200 };

describe('normal form of a URL', () => {
  it('is the same for the same address', () => {
    const vectors: [string, string][] = [
      ['HTTP://Example.COM:80/a/../b/', 'http://example.com/b'], ['https://example.com', 'https://example.com'], ['https://example.com/', 'https://example.com'], ['https://example.com:443/?', 'https://example.com'],
      ['https://example.com/?b=2&a=1', 'https://example.com?a=1&b=2'], ['https://example.com/x/?b=2&a=1&a=0#top', 'https://example.com/x?a=1&a=0&b=2'], ['  https://example.com/./x  ', 'https://example.com/x'],
      ['https://example.com:8080/', 'https://example.com:8080'], ['https://example.com/x#', 'https://example.com/x'], ['https://müller.de/ä', 'https://xn--mller-kva.de/%C3%A4'],
    ];
    for (const [url, expected] of vectors) expect(normalizeUrl(url), url).toBe(expected);
  });

  it('keeps what tells addresses apart', () => {
    for (const url of ['https://example.com/A', 'https://www.example.com', 'http://example.com', 'https://me:pw@example.com', 'https://example.com/x?q=A']) expect(normalizeUrl(url)).toBe(url);
    expect(normalizeUrl('https://example.com/a//')).toBe('https://example.com/a//');
    expect(normalizeUrl('https://example.com/a?b=/')).toBe('https://example.com/a?b=%2F');
  });

  it('throws for what is no absolute URL', () => {
    for (const url of ['', 'example.com', '/a', 'http://']) expect(() => normalizeUrl(url), url).toThrow(new RangeError(`expected an absolute URL, got ${JSON.stringify(url)}`));
    expect(() => normalizeUrl(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const word = fc.stringMatching(/^[a-zA-Z]{1,4}$/);

  it('is idempotent', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => normalizeUrl(normalizeUrl(url)) === normalizeUrl(url)), RUNS);
  });

  it('does not depend on the order of differently named parameters', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 6 }), (names) => {
      const url = (list: string[]): string => `https://example.com/?${list.map((name) => `${name}=1`).join('&')}`;
      return normalizeUrl(url(names)) === normalizeUrl(url(names.toReversed()));
    }), RUNS);
  });
});
