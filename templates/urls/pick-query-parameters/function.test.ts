import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickQueryParameters } from './function.ts';

const RUNS = { seed: 6525, numRuns: 200 };

describe('picked query parameters', () => {
  it('agree with the example of query-string', () => {
    expect(pickQueryParameters('https://foo.bar?foo=1&bar=2#hello', ['foo'])).toBe('https://foo.bar?foo=1#hello');
    expect(pickQueryParameters('http://example.com/?a=1&b=2', ['a'])).toBe('http://example.com/?a=1');
  });

  it('keep their order and come as often as they did', () => {
    expect(pickQueryParameters('/x?b=1&a=2&b=3&c', ['c', 'b'])).toBe('/x?b=1&b=3&c');
    expect(pickQueryParameters('/x?a%20b=%3d&c=1', ['a b'])).toBe('/x?a%20b=%3d');
    expect(pickQueryParameters('/x?a+b=1', ['a b'])).toBe('/x?a+b=1');
  });

  it('may be none', () => {
    expect(pickQueryParameters('/x?a=1', [])).toBe('/x');
    expect(pickQueryParameters('/x?a=1#h?a=2', ['b'])).toBe('/x#h?a=2');
    expect(pickQueryParameters('/x#h', ['a'])).toBe('/x#h');
    expect(pickQueryParameters('/x#?a=1', ['b'])).toBe('/x#?a=1');
    expect(pickQueryParameters('/x?&&', ['a'])).toBe('/x');
    expect(pickQueryParameters('', ['a'])).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pickQueryParameters(5 as never, [])).toThrow(new TypeError('expected a string, got number'));
    expect(() => pickQueryParameters('a', 'a' as never)).toThrow(new TypeError('expected an array of names as strings'));
    expect(() => pickQueryParameters('a', ['a', 5 as never])).toThrow(new TypeError('expected an array of names as strings'));
  });

  const query = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9)), { minLength: 1 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

  it('are all asked for', () => {
    fc.assert(fc.property(query, (text) => /^\/(?:\?(?:[ac]=\d&?)+)?$/.test(pickQueryParameters(`/?${text}`, ['a', 'c']))), RUNS);
  });

  it('are the same URL when all are kept', () => {
    fc.assert(fc.property(query, (text) => pickQueryParameters(`/?${text}#h`, ['a', 'b', 'c']) === `/?${text}#h`), RUNS);
  });
});
