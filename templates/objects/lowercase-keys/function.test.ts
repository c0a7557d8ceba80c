import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowercaseKeys } from './function.ts';

const RUNS = { seed: 8023, numRuns: 200 };

describe('object with keys in lower case', () => {
  it('agrees with the example of 30 seconds of code', () => {
    expect(lowercaseKeys({ Name: 'Adam', sUrnAME: 'Smith' })).toEqual({ name: 'Adam', surname: 'Smith' });
  });

  it('keeps the last of equal keys, and the order', () => {
    expect(lowercaseKeys({ A: 1, a: 2 })).toEqual({ a: 2 });
    expect(Object.keys(lowercaseKeys({ B: 1, A: 2, 'Ä-1': 3 }))).toEqual(['b', 'a', 'ä-1']);
    expect(lowercaseKeys({ A: { B: 1 } })).toEqual({ a: { B: 1 } });
    expect(lowercaseKeys({})).toEqual({});
  });

  it('is safe for the key __proto__', () => {
    const object = lowercaseKeys(JSON.parse('{"__PROTO__": {"polluted": 1}}') as Record<string, unknown>);
    expect(Object.keys(object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => lowercaseKeys(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => lowercaseKeys('a' as never)).toThrow(new TypeError('expected an object, got string'));
  });

  const dictionary = fc.dictionary(fc.stringMatching(/^[a-zA-Z]+$/), fc.integer(), { noNullPrototype: true });

  it('has each key in lower case', () => {
    fc.assert(fc.property(dictionary, (object) => Object.keys(lowercaseKeys(object)).every((key) => key === key.toLowerCase())), RUNS);
  });

  it('stays when done again', () => {
    fc.assert(fc.property(dictionary, (object) => { expect(lowercaseKeys(lowercaseKeys(object))).toEqual(lowercaseKeys(object)); }), RUNS);
  });
});
