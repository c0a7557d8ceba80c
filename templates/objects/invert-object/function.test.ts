import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertObject } from './function.ts';

const RUNS = { seed: 378, numRuns: 200 };

describe('inverted object', () => {
  it('agrees with the example of lodash', () => {
    expect({ ...invertObject({ a: 1, b: 2, c: 1 }) }).toEqual({ 1: 'c', 2: 'b' });
  });

  it('has values as keys', () => {
    expect({ ...invertObject({ a: 'x', b: 'y' }) }).toEqual({ x: 'a', y: 'b' });
    expect({ ...invertObject({ a: -0, b: Number.NaN, c: '' }) }).toEqual({ 0: 'a', NaN: 'b', '': 'c' });
    expect({ ...invertObject({}) }).toEqual({});
    expect({ ...invertObject(Object.create({ inherited: 1 })) }).toEqual({});
  });

  it('is safe for values that objects inherit', () => {
    const inverted = invertObject({ a: '__proto__', b: 'constructor' });
    expect(Object.entries(inverted)).toEqual([['__proto__', 'a'], ['constructor', 'b']]);
    expect(inverted['toString']).toBe(undefined);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => invertObject(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => invertObject('a' as never)).toThrow(new TypeError('expected an object, got string'));
    expect(() => invertObject({ a: true } as never)).toThrow(new TypeError('expected strings or numbers as values, got boolean'));
    expect(() => invertObject({ a: null } as never)).toThrow(new TypeError('expected strings or numbers as values, got object'));
  });

  it('is as before when done twice with different texts', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.string(), fc.string()), { selector: ([, value]) => value }), (entries) => { const object = Object.fromEntries(entries); expect({ ...invertObject(invertObject(object)) }).toEqual(Object.keys(object).length === entries.length ? object : { ...invertObject(invertObject(object)) }); }), RUNS);
  });

  it('leads every value to a key with it', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.string()), (object) => Object.values(object).every((value) => object[invertObject(object)[value] as string] === value)), RUNS);
  });
});
