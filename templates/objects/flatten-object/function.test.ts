import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenObject } from './function.ts';

const SEPARATOR = '.';
const RUNS = { seed: 383, numRuns: 200 };


const tree = fc.letrec<{ tree: Record<string, unknown>; node: unknown }>((tie) => ({
  tree: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('node'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  node: fc.oneof({ depthSize: 'small' }, fc.nat(9), tie('tree')),
})).tree;

describe('flat object', () => {
  it('agrees with the example of 30-seconds-of-code', () => {
    expect(flattenObject({ a: { b: { c: 1 } }, d: 1 }, '.')).toEqual({ 'a.b.c': 1, d: 1 });
  });

  it('flattens arrays by index', () => {
    expect(flattenObject({ a: [1, { b: 2 }, [3]] }, '.')).toEqual({ 'a.0': 1, 'a.1.b': 2, 'a.2.0': 3 });
    expect(flattenObject([[1], 2], '/')).toEqual({ '0/0': 1, 1: 2 });
  });

  it('keeps what has no own keys, and instances', () => {
    const [date, map] = [new Date(0), new Map([[1, 2]])];
    class Point { x = 1; }
    const point = new Point();
    expect(flattenObject({ a: {}, b: [], c: null, d: undefined, e: date, f: map, g: point })).toStrictEqual({ a: {}, b: [], c: null, d: undefined, e: date, f: map, g: point });
    expect(flattenObject({})).toEqual({});
  });

  it('takes objects without a prototype', () => {
    expect(flattenObject({ a: Object.assign(Object.create(null) as object, { b: 1 }) }, '.')).toEqual({ 'a.b': 1 });
  });

  it('joins by the default separator', () => {
    expect(flattenObject({ a: { b: 1 } })).toEqual({ [`a${SEPARATOR}b`]: 1 });
  });

  it('refuses cycles, but not repeated parts', () => {
    const cyclic: Record<string, unknown> = { a: {} };
    cyclic['a'] = { b: cyclic };
    expect(() => flattenObject(cyclic, '.')).toThrow(new RangeError('expected an object without cycles, got one at a.b'));
    const part = { x: 1 };
    expect(flattenObject({ a: part, b: part }, '.')).toEqual({ 'a.x': 1, 'b.x': 1 });
  });

  it('is safe for the key __proto__', () => {
    const flat = flattenObject(JSON.parse('{"__proto__": 1, "a": {"__proto__": {"x": 2}}}') as object, '.');
    expect(Object.entries(flat)).toEqual([['__proto__', 1], ['a.__proto__.x', 2]]);
    expect(Object.getPrototypeOf(flat)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => flattenObject(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => flattenObject('a' as never)).toThrow(new TypeError('expected an object, got string'));
    expect(() => flattenObject({}, '')).toThrow(new TypeError('expected a separator that is not empty'));
    expect(() => flattenObject({}, 1 as never)).toThrow(new TypeError('expected a separator that is not empty'));
  });

  it('leads every path to its value', () => {
    fc.assert(fc.property(tree, (object) => Object.entries(flattenObject(object, '.')).every(([path, value]) => path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], object) === value)), RUNS);
  });

  it('has nothing left to flatten', () => {
    fc.assert(fc.property(tree, (object) => { const flat = flattenObject(object, '.'); expect(flattenObject(flat, '/')).toEqual(flat); }), RUNS);
  });
});
