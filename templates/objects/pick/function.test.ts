import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pick } from './function.ts';

const RUNS = { seed: 51, numRuns: 200 };
const object = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat());

describe('picked properties', () => {
  it('takes only the given names', () => {
    expect(pick({ a: 1, b: '2', c: 3 }, ['a', 'c'])).toEqual({ a: 1, c: 3 });
    expect(pick({ a: 1 }, [])).toEqual({});
    expect(pick({ a: undefined, b: null }, ['a', 'b'])).toStrictEqual({ a: undefined, b: null });
  });

  it('leaves out names that are not there or only inherited', () => {
    expect(pick({ a: 1 }, ['b', 'toString', 'constructor'])).toStrictEqual({});
    expect(pick(Object.create({ a: 1 }), ['a'])).toStrictEqual({});
  });

  it('takes names literally', () => {
    expect(pick({ 'a.b': 1, a: { b: 2 } }, ['a.b'])).toEqual({ 'a.b': 1 });
  });

  it('copies __proto__ as data and pollutes nothing', () => {
    const result = pick(JSON.parse('{"__proto__": {"polluted": true}, "a": 1}'), ['__proto__']);
    expect(Object.keys(result)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('keeps the order and the object as they were', () => {
    const source = { b: 1, a: 2 };
    expect(Object.keys(pick(source, ['a', 'b']))).toEqual(['b', 'a']);
    expect(source).toEqual({ b: 1, a: 2 });
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pick(null as never, [])).toThrow(new TypeError('expected an object, got null'));
    expect(() => pick('abc' as never, [])).toThrow(new TypeError('expected an object, got string'));
    expect(() => pick({}, 'a' as never)).toThrow(new TypeError('expected an array of property names, got string'));
  });

  it('has the wanted names that exist, with their values', () => {
    fc.assert(fc.property(object, fc.subarray(['a', 'b', 'c', 'd', 'e']), (source, keys) => {
      const result = pick(source, keys);
      return keys.every((key) => result[key] === source[key]) && Object.keys(result).every((key) => keys.includes(key));
    }), RUNS);
  });

  it('copies everything when all names are given', () => {
    fc.assert(fc.property(object, (source) => { expect(pick(source, Object.keys(source))).toEqual(source); }), RUNS);
  });
});
