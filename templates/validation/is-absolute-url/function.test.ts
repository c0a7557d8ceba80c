import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsoluteUrl } from './function.ts';

const RUNS = { seed: 4432, numRuns: 200 };

describe('absolute URL', () => {
  it('is recognised', () => {
    for (const text of ['https://google.com', 'ftp://www.myserver.net', 'mailto:someone@example.com', 'HTTP://a', 'a+b-c.d:x', 'data:,a']) expect(isAbsoluteUrl(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '/foo/bar', 'foo/bar', '//example.com/a', 'example.com', 'c:\\dir\\file', 'C:\\', ':foo', '1a://b', 'foo/bar:baz', ' https://a.b', '?a=b:c']) expect(isAbsoluteUrl(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isAbsoluteUrl(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isAbsoluteUrl(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.webUrl(), (text) => isAbsoluteUrl(text)), RUNS);
  });

  it('is no path', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z./?#]*$/), (path) => !isAbsoluteUrl(path)), RUNS);
  });
});
