import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUrl } from './function.ts';

const MAX_LENGTH = 2083;
const RUNS = { seed: 3986, numRuns: 200 };

function expectAll(texts: string[], valid: boolean): void {
  for (const text of texts) expect(isUrl(text), text).toBe(valid && text.length <= MAX_LENGTH);
}

describe('URL', () => {
  it('accepts http, https and ftp addresses', () => {
    expectAll(['http://a.io', 'https://www.example.com', 'ftp://ftp.is.co.za/rfc/rfc1808.txt', 'HTTP://WWW.EXAMPLE.COM/'], true);
  });

  it('accepts every part of RFC 3986', () => {
    expectAll(['http://user:pass@www.example.com:8080/a/b;c=1?d=e&f=%20#g', 'https://example.com?q=1', 'https://example.com#top', 'http://example.com:65535/'], true);
  });

  it('accepts IP addresses and international names', () => {
    expectAll(['http://127.0.0.1/', 'http://[2001:db8::7]/', 'http://[::1]:3000/', 'https://www.xn--froschgrn-x9a.net/', 'https://müller.de/ä', 'http://пример.рф/', 'http://192.0.2.235/', 'http://a.1.com/'], true);
  });

  it('refuses texts without a scheme or with another one', () => {
    expectAll(['', 'example.com', 'www.example.com', '//example.com', '/path', 'mailto:a@b.co', 'javascript:alert(1)', 'data:text/plain,x', 'file:///etc/passwd', 'xhttp://a.io', 'http:example.com', 'http:/example.com', 'http:\\\\example.com'], false);
  });

  it('refuses hosts that are no public names', () => {
    expectAll(['http://', 'http:///x', 'http://?a', 'http://localhost/', 'http://a_b.com/', 'http://-a.com/', 'http://a-.com/', 'http://a..com/', 'http://.com/', 'http://example.c/', 'http://example.123x/', 'http://example.1com/', 'http://example.com1/', 'http://a.xn--p1ai.c/', 'http://a.axn--p1ai/', 'http://example.com./'], false);
  });

  it('refuses disguised or broken IP addresses and ports', () => {
    expectAll(['http://127.1/', 'http://0x7f000001/', 'http://2130706433/', 'http://256.1.1.1/', 'http://[::g]/', 'http://example.com:65536/', 'http://example.com:a/'], false);
  });

  it('refuses white space and characters that need escaping', () => {
    expectAll(['http://example.com/a b', ' http://example.com', 'http://example.com\n', 'http://exa\tmple.com', 'http://example.com/<x>', 'http://example.com/"', 'http://example.com\\a', 'http://example.com/\u0000'], false);
  });

  it('holds the limits: 63-letter labels, total length', () => {
    expectAll([`http://${'a'.repeat(63)}.com`], true);
    expectAll([`http://${'a'.repeat(64)}.com`], false);
    const filler = 'a'.repeat(MAX_LENGTH - 'http://a.io/'.length);
    expect(isUrl(`http://a.io/${filler}`)).toBe(true);
    expect(isUrl(`http://a.io/${filler}a`)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isUrl(new URL('http://a.io') as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof isUrl(text) === 'boolean' && typeof isUrl(`http://${text}`) === 'boolean'), RUNS);
  });

  it('only accepts what the URL standard can parse', () => {
    const text = fc.stringMatching(/^https?:\/\/[a-z0-9.:/?#@%[\] -]{0,24}$/);
    fc.assert(fc.property(text, (url) => !isUrl(url) || URL.canParse(url)), RUNS);
  });

  it('accepts any plain host, port and path', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(fc.property(word, fc.integer({ min: 1, max: 65_535 }), word, (host, port, path) => isUrl(`https://${host}.example.org:${port}/${path}`)), RUNS);
  });
});
