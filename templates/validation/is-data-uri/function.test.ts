import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDataUri } from './function.ts';

const RUNS = { seed: 1973, numRuns: 200 };

describe('data URI', () => {
  it('is recognised', () => {
    for (const text of ['data:image/png;base64,iVBORw0KGgo=', 'data:,Hello%2C%20World!', 'data:text/plain;charset=utf-8,a', 'data:text/html;charset=US-ASCII;base64,YWJj', 'DATA:,', 'data:image/svg+xml;utf8,abc', 'data:application/vnd.a-b.c;base64,', 'data:3a/4b;2=5,6', 'data:a1/b2;c3=d4,7', 'data:;base64,YQ==', 'data:text/plain;name="a b",x']) expect(isDataUri(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', 'dataxbase64', 'data:HelloWorld', 'data:text,:;%#', 'data:image/png;base64', 'data:text/plain;charset,a', 'http://wikipedia.org', 'xdata:,a', 'data:,a b', 'data:é/png,a', 'data:aé/png,a', 'data:a/é,a', 'data:a/pé,a', 'data:a/b;é=c,x', 'data:a/b;a=é,x', 'data:,é', 'data:text/,a', 'data:/plain,a', ' data:,a', 'data:,a\n', 'data:image/png;base64,iVB ORw']) expect(isDataUri(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isDataUri(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isDataUri(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.string().map((text) => `data:text/plain,${encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, ''))}`), (text) => isDataUri(text)), RUNS);
  });

  it('has no spaces', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,3} [a-z]{0,3}$/), (text) => !isDataUri(`data:,${text}`)), RUNS);
  });
});
