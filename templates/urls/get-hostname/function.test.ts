import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getHostname } from './function.ts';

const RUNS = { seed: 5822, numRuns: 200 };
const KEEP_WWW = true;

describe('host name of a URL', () => {
  it('is what stands between scheme and path', () => {
    const vectors: [string, string][] = [
      ['https://example.com/path?x=1#h', 'example.com'], ['http://www.example.co.uk', 'www.example.co.uk'], ['https://me:pw@Example.COM:8080/', 'example.com'], ['ftp://files.example.org/a', 'files.example.org'],
      ['http://127.0.0.1:3000', '127.0.0.1'], ['http://[::1]/', '[::1]'], ['https://müller.de', 'xn--mller-kva.de'], ['ws://localhost:80', 'localhost'], ['git+ssh://git@example.com/x', 'example.com'],
    ];
    for (const [url, expected] of vectors) expect(getHostname(url, true), url).toBe(expected);
  });

  it('assumes https where there is no scheme', () => {
    for (const url of ['example.com', 'example.com/path', '//example.com/x', 'example.com:443', '  example.com  ', 'example.com?u=http://other.org']) expect(getHostname(url, true), url).toBe('example.com');
  });

  it('drops www where that is asked for', () => {
    expect(getHostname('https://www.example.com', false)).toBe('example.com');
    expect(getHostname('https://www2.example.com', false)).toBe('www2.example.com');
    expect(getHostname('https://a.www.example.com', false)).toBe('a.www.example.com');
    expect(getHostname('https://wwwexample.com', false)).toBe('wwwexample.com');
  });

  it('uses its default', () => {
    expect(getHostname('www.example.com')).toBe(getHostname('www.example.com', KEEP_WWW));
  });

  it('throws where there is no host name', () => {
    for (const url of ['', ' ', 'https://', 'file:///etc/passwd', 'http://exa mple.com', '://x', 'http://a:b']) expect(() => getHostname(url), url).toThrow(new RangeError(`expected a URL with a host name, got ${JSON.stringify(url)}`));
    expect(() => getHostname(new URL('http://a.io') as never)).toThrow(new TypeError('expected a string, got object'));
  });

  const word = fc.stringMatching(/^[a-z]{1,6}$/);

  it('does not depend on anything around it', () => {
    fc.assert(fc.property(word, fc.integer({ min: 1, max: 65_535 }), word, (name, port, path) => getHostname(`https://${path}@${name}.example.org:${port}/${path}?${path}#${path}`, true) === `${name}.example.org`), RUNS);
  });

  it('is its own host name', () => {
    fc.assert(fc.property(word, word, (a, b) => getHostname(getHostname(`http://${a}.${b}.org/x`)) === getHostname(`http://${a}.${b}.org/x`)), RUNS);
  });
});
