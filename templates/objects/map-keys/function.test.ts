import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapKeys } from './function.ts';

const RUNS = { seed: 377, numRuns: 200 };
const dictionary = fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true });

describe('object with changed keys', () => {
  it('agrees with the example of lodash', () => {
    expect(mapKeys({ a: 1, b: 2 }, (key, value) => key + value)).toEqual({ a1: 1, b2: 2 });
  });

  it('keeps the last of equal keys', () => {
    expect(mapKeys({ a: 1, A: 2 }, (key) => key.toLowerCase())).toEqual({ a: 2 });
  });

  it('has the own values in order', () => {
    expect(Object.entries(mapKeys({ b: 1, a: 2 }, (key) => `_${key}`))).toEqual([['_b', 1], ['_a', 2]]);
    expect(mapKeys(Object.create({ inherited: 1 }), String)).toEqual({});
    expect(mapKeys({}, String)).toEqual({});
  });

  it('is safe for the key __proto__', () => {
    const mapped = mapKeys({ a: { polluted: 1 } }, () => '__proto__');
    expect(Object.keys(mapped)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(mapped)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => mapKeys(null as never, String)).toThrow(new TypeError('expected an object, got null'));
    expect(() => mapKeys('a' as never, String)).toThrow(new TypeError('expected an object, got string'));
    expect(() => mapKeys({}, null as never)).toThrow(new TypeError('expected a function, got object'));
  });

  it('has the same values', () => {
    fc.assert(fc.property(dictionary, (object) => JSON.stringify(Object.values(mapKeys(object, (key) => `x${key}`))) === JSON.stringify(Object.keys(object).map((key) => `x${key}`).map((key) => object[key.slice(1)]))), RUNS);
  });

  it('is as before when keys are changed back', () => {
    fc.assert(fc.property(dictionary, (object) => { expect(mapKeys(mapKeys(object, (key) => `x${key}`), (key) => key.slice(1))).toEqual(object); }), RUNS);
  });
});
