import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMimeType } from './function.ts';

const RUNS = { seed: 7868, numRuns: 200 };

function expectAll(texts: string[], valid: boolean): void {
  for (const text of texts) expect(isMimeType(text), text).toBe(valid);
}

describe('media type', () => {
  it('has a known type and a subtype', () => {
    expectAll(['application/json', 'application/xhtml+xml', 'audio/mp4', 'image/bmp', 'font/woff2', 'message/http', 'model/vnd.gtw', 'multipart/form-data', 'text/html', 'video/mp4', 'application/vnd.ms-excel', 'example/x', 'haptics/ivs', 'TEXT/HTML', 'text/x'], true);
    expectAll(['', 'text', 'text/', '/html', 'font-woff2', 'application/json/text', 'application/json/text/test', 'foo/bar', 'images/png', 'text/ht ml', 'text /html', ' text/html', '*/*', 'text/*', 'text/.html', 'text/é', 'xtext/html', 'text/html\n'], false);
  });

  it('may have parameters', () => {
    expectAll(['text/html; charset=utf-8', 'text/html;charset=UTF-8', 'multipart/form-data; boundary=something; charset=us-ascii', 'text/plain; format="flowed; x"', 'text/plain; a="\\"quoted\\""', 'text/html ; charset=utf-8 ', 'text/html;\tcharset=a'], true);
    expectAll(['text/html;', 'text/html; charset', 'text/html; =utf-8', 'text/html; charset=', 'text/html; charset="a', 'text/html; charset=a b', 'text/html charset=utf-8', 'text/html; charset=ut;f-8', 'text/html; ;charset=utf-8', 'text/html; charset=a"b"', 'text/html; charset=é', 'text/html; charset="a\\é"', 'text/html; charset=a\n', 'text/html; x y=a'], false);
  });

  it('has at most 127 characters in the subtype', () => {
    expectAll([`text/${'x'.repeat(127)}`], true);
    expectAll([`text/${'x'.repeat(128)}`], false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isMimeType(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any plain subtype and parameter', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(fc.property(fc.constantFrom('application', 'image', 'text'), word, word, word, (type, subtype, name, value) => isMimeType(`${type}/${subtype}; ${name}=${value}; ${name}="${value}; ${value}"`)), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('t', '/', ';', '=', '"', '\\', ' ') }), (rest) => typeof isMimeType(`text/${rest}`) === 'boolean'), RUNS);
  });
});
