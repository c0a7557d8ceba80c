import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { omit } from './function.ts';

const RUNS = { seed: 52, numRuns: 200 };
const object = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat());

describe('omitted properties', () => {
  it('takes all but the given names', () => {
    expect(omit({ a: 1, b: '2', c: 3 }, ['a', 'c'])).toEqual({ b: '2' });
    expect(omit({ a: 1, b: undefined }, [])).toStrictEqual({ a: 1, b: undefined });
    expect(omit({ a: 1 }, ['x', 'toString'])).toEqual({ a: 1 });
  });

  it('copies own properties only', () => {
    expect(omit(Object.assign(Object.create({ inherited: 1 }), { own: 2 }), [])).toStrictEqual({ own: 2 });
  });

  it('takes names literally', () => {
    expect(omit({ 'a.b': 1, a: { b: 2 } }, ['a.b'])).toEqual({ a: { b: 2 } });
  });

  it('copies __proto__ as data, omits it too, and pollutes nothing', () => {
    const source = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}');
    expect(Object.keys(omit(source, ['a']))).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(omit(source, ['a']))).toBe(Object.prototype);
    expect(Object.keys(omit(source, ['__proto__']))).toEqual(['a']);
  });

  it('keeps the object as it was', () => {
    const source = { a: 1, b: 2 };
    expect(omit(source, ['a'])).not.toBe(source);
    expect(source).toEqual({ a: 1, b: 2 });
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => omit(null as never, [])).toThrow(new TypeError('expected an object, got null'));
    expect(() => omit(undefined as never, [])).toThrow(new TypeError('expected an object, got undefined'));
    expect(() => omit({}, 'a' as never)).toThrow(new TypeError('expected an array of property names, got string'));
  });

  it('has none of the names and all others', () => {
    fc.assert(fc.property(object, fc.subarray(['a', 'b', 'c', 'd', 'e']), (source, keys) => {
      const result = omit(source, keys);
      return Object.keys(source).every((key) => (key in result) === !keys.includes(key)) && Object.entries(result).every(([key, value]) => source[key] === value);
    }), RUNS);
  });

  it('is empty when all names are given', () => {
    fc.assert(fc.property(object, (source) => { expect(omit(source, Object.keys(source))).toEqual({}); }), RUNS);
  });
});
