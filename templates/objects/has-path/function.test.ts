import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPath } from './function.ts';

const RUNS = { seed: 381, numRuns: 200 };

describe('path in an object', () => {
  it('agrees with the examples of lodash', () => {
    expect(hasPath({ a: { b: 2 } }, 'a')).toBe(true);
    expect(hasPath({ a: { b: 2 } }, 'a.b')).toBe(true);
    expect(hasPath({ a: { b: 2 } }, ['a', 'b'])).toBe(true);
    expect(hasPath(Object.create({ a: { b: 2 } }), 'a')).toBe(false);
  });

  it('leads through arrays', () => {
    expect(hasPath({ a: [{ x: 1 }] }, 'a[0].x')).toBe(true);
    expect(hasPath({ a: [{ x: 1 }] }, 'a[1].x')).toBe(false);
    expect(hasPath([[5]], [0, 0])).toBe(true);
    expect(hasPath({ 'a.b': 1 }, ['a.b'])).toBe(true);
  });

  it('is there whatever it holds', () => {
    for (const value of [undefined, null, false, 0, '']) expect(hasPath({ a: { b: value } }, 'a.b')).toBe(true);
  });

  it('is not there where it leads nowhere', () => {
    for (const path of ['b', 'a.c', 'a.b.c', 'a.toString', 'constructor', '__proto__', '', 'a.b.length']) expect(hasPath({ a: { b: 'x' } }, path), path).toBe(false);
    expect(hasPath({ a: 1 }, [])).toBe(false);
    for (const value of [null, undefined, 'text', 5]) expect(hasPath(value, 'length')).toBe(false);
    expect(hasPath({ a: null }, 'a.b')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hasPath({}, 5 as never)).toThrow(new TypeError('expected a path as string or array, got number'));
  });

  it('is there for every key of a nested object', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 }), (keys) => { const object = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), 1); return hasPath(object, keys) && hasPath(object, keys.join('.')) && !hasPath(object, [...keys, 'x']); }), RUNS);
  });

  it('agrees with the own keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.nat(), { noNullPrototype: true }), fc.string(), (object, key) => hasPath(object, [key]) === Object.keys(object).includes(key)), RUNS);
  });
});
