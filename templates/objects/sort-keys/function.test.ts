import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKeys } from './function.ts';

const DEEP: boolean = true;
const RUNS = { seed: 3681, numRuns: 200 };

describe('object with sorted keys', () => {
  it('agrees with the examples of sort-keys', () => {
    expect(JSON.stringify(sortKeys({ c: 0, a: 0, b: 0 }))).toBe('{"a":0,"b":0,"c":0}');
    expect(JSON.stringify(sortKeys({ b: { b: 0, a: 0 }, a: 0 }, true))).toBe('{"a":0,"b":{"a":0,"b":0}}');
    expect(JSON.stringify(sortKeys({ b: [{ b: 0, a: 0 }], a: 0 }, true))).toBe('{"a":0,"b":[{"a":0,"b":0}]}');
  });

  it('may leave nested objects alone', () => {
    expect(JSON.stringify(sortKeys({ b: { b: 0, a: 0 }, a: 0 }, false))).toBe('{"a":0,"b":{"b":0,"a":0}}');
    expect(JSON.stringify(sortKeys({ b: { d: 0, c: 0 }, a: 0 }))).toBe(DEEP ? '{"a":0,"b":{"c":0,"d":0}}' : '{"a":0,"b":{"d":0,"c":0}}');
  });

  it('keeps other objects and __proto__', () => {
    const [date, map] = [new Date(0), new Map([['b', 1], ['a', 2]])];
    const sorted = sortKeys({ b: date, a: map, c: null, d: Object.assign(Object.create(null) as object, { z: 1, y: 2 }) }, true);
    expect(sorted.b).toBe(date);
    expect(sorted.a).toBe(map);
    expect(JSON.stringify(sorted.d)).toBe('{"y":2,"z":1}');
    expect(Object.keys(sortKeys(JSON.parse('{"b": 1, "__proto__": {"polluted": true}}') as object))).toEqual(['__proto__', 'b']);
    expect(sortKeys({})).toEqual({});
  });

  it('does not change the object', () => {
    const object = { b: 1, a: { d: 1, c: 2 } };
    sortKeys(object, true);
    expect(JSON.stringify(object)).toBe('{"b":1,"a":{"d":1,"c":2}}');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sortKeys(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => sortKeys('a' as never)).toThrow(new TypeError('expected an object, got string'));
  });

  const json = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });

  it('has the same content', () => {
    fc.assert(fc.property(json, (object) => { expect(sortKeys(object, true)).toEqual(object); }), RUNS);
  });

  it('has its keys in order', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.nat()), (object) => { expect(Object.keys(sortKeys(object))).toEqual(Object.keys(object).sort()); }), RUNS);
  });
});
