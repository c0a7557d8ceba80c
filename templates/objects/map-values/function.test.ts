import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapValues } from './function.ts';

const RUNS = { seed: 376, numRuns: 200 };
const dictionary = fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true });

describe('object with changed values', () => {
  it('agrees with the example of lodash', () => {
    expect(mapValues({ fred: { age: 40 }, pebbles: { age: 1 } }, ({ age }) => age)).toEqual({ fred: 40, pebbles: 1 });
  });

  it('gives the function the key', () => {
    expect(mapValues({ a: 1, b: 2 }, (value, key) => `${key}${value}`)).toEqual({ a: 'a1', b: 'b2' });
  });

  it('has the own keys in order', () => {
    expect(mapValues({ b: undefined, a: 1 }, (value) => value)).toStrictEqual({ b: undefined, a: 1 });
    expect(Object.keys(mapValues({ b: 1, a: 1 }, String))).toEqual(['b', 'a']);
    expect(mapValues(Object.create({ inherited: 1 }), String)).toEqual({});
    expect(mapValues({}, String)).toEqual({});
  });

  it('is safe for the key __proto__', () => {
    const mapped = mapValues(JSON.parse('{"__proto__": 1}') as Record<string, number>, (value) => ({ polluted: value }));
    expect(Object.keys(mapped)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(mapped)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => mapValues(null as never, String)).toThrow(new TypeError('expected an object, got null'));
    expect(() => mapValues('a' as never, String)).toThrow(new TypeError('expected an object, got string'));
    expect(() => mapValues({}, 1 as never)).toThrow(new TypeError('expected a function, got number'));
  });

  it('has the same keys', () => {
    fc.assert(fc.property(dictionary, (object) => JSON.stringify(Object.keys(mapValues(object, () => 0))) === JSON.stringify(Object.keys(object))), RUNS);
  });

  it('can be made in two steps', () => {
    fc.assert(fc.property(dictionary, (object) => { expect(mapValues(mapValues(object, (value) => value + 1), (value) => value * 2)).toEqual(mapValues(object, (value) => (value + 1) * 2)); }), RUNS);
  });
});
