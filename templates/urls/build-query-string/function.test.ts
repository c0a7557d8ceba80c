import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildQueryString } from './function.ts';

const RUNS = { seed: 9782, numRuns: 200 };

describe('query string', () => {
  it('joins names and values', () => {
    expect(buildQueryString({ page: 2, q: 'node', draft: false, id: 12n })).toBe('page=2&q=node&draft=false&id=12');
    expect(buildQueryString({})).toBe('');
    expect(buildQueryString({ empty: '', zero: 0 })).toBe('empty=&zero=0');
  });

  it('encodes what has a meaning', () => {
    expect(buildQueryString({ 'a b': 'c&d=e', plus: '1+1', hash: '#?/', accent: 'é' })).toBe('a+b=c%26d%3De&plus=1%2B1&hash=%23%3F%2F&accent=%C3%A9');
  });

  it('repeats the name for an array', () => {
    expect(buildQueryString({ tag: ['a', 'b'], none: [], sparse: ['x', undefined, null, 1] })).toBe('tag=a&tag=b&sparse=x&sparse=1');
  });

  it('leaves undefined and null out', () => {
    expect(buildQueryString({ a: undefined, b: null, c: 1 })).toBe('c=1');
  });

  it('throws for values that are no texts', () => {
    for (const value of [{}, () => 1, Symbol('x'), [[1]]]) expect(() => buildQueryString({ value })).toThrow(new TypeError(`expected texts, numbers or booleans as values, got ${typeof [value].flat()[0]}`));
    for (const parameters of ['a=1', null, undefined, 5]) expect(() => buildQueryString(parameters as never)).toThrow(new TypeError(`expected an object, got ${typeof parameters}`));
    expect(() => buildQueryString([1] as never)).toThrow(new TypeError('expected an object, got array'));
  });

  it('can be read back', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(fc.dictionary(text, text), (parameters) => { expect(Object.entries(Object.fromEntries(new URLSearchParams(buildQueryString(parameters))))).toEqual(Object.entries(parameters)); }), RUNS);
  });

  it('has only characters that are safe in a URL', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), (parameters) => /^[A-Za-z0-9*._+%=&-]*$/.test(buildQueryString(parameters))), RUNS);
  });
});
