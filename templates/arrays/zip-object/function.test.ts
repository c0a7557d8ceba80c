import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipObject } from './function.ts';

const RUNS = { seed: 373, numRuns: 200 };

describe('object from keys and values', () => {
  it('agrees with the example of lodash', () => {
    expect(zipObject(['a', 'b'], [1, 2])).toEqual({ a: 1, b: 2 });
  });

  it('has undefined for missing values and no room for more', () => {
    expect(zipObject(['a', 'b'], [1])).toStrictEqual({ a: 1, b: undefined });
    expect(zipObject(['a'], [1, 2])).toEqual({ a: 1 });
    expect(zipObject([], [1])).toEqual({});
  });

  it('takes the last of equal keys', () => {
    expect(zipObject(['a', 'a'], [1, 2])).toEqual({ a: 2 });
  });

  it('is safe for keys that objects inherit', () => {
    const object = zipObject(['__proto__', 'constructor'], [{ polluted: true }, 1]);
    expect(Object.keys(object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => zipObject('ab' as never, [])).toThrow(new TypeError('expected an array of strings as keys'));
    expect(() => zipObject([1] as never, [])).toThrow(new TypeError('expected an array of strings as keys'));
    expect(() => zipObject([], null as never)).toThrow(new TypeError('expected an array as values, got object'));
  });

  it('has for every key its value', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string()), fc.array(fc.nat()), (keys, values) => { const object = zipObject(keys, values); return Object.keys(object).length === keys.length && keys.every((key, index) => Object.is(Object.getOwnPropertyDescriptor(object, key)?.value, values[index])); }), RUNS);
  });

  it('undoes taking an object apart', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.nat(), { noNullPrototype: true }), (object) => { expect(zipObject(Object.keys(object), Object.values(object))).toEqual(object); }), RUNS);
  });
});
