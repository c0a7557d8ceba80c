import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unflattenObject } from './function.ts';

const SEPARATOR = '.';
const RUNS = { seed: 384, numRuns: 200 };


const tree = fc.letrec<{ tree: Record<string, unknown>; node: unknown }>((tie) => ({
  tree: fc.dictionary(fc.constantFrom('a', 'b', 'toString'), tie('node'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  node: fc.oneof({ depthSize: 'small' }, fc.nat(9), tie('tree')),
})).tree;
const flatten = (value: unknown, path: string[] = []): [string, unknown][] => (typeof value === 'object' ? Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, [...path, key])) : [[path.join('|'), value]]);

describe('nested object', () => {
  it('agrees with the example of 30-seconds-of-code', () => {
    expect(unflattenObject({ 'a.b.c': 1, d: 1 }, '.')).toEqual({ a: { b: { c: 1 } }, d: 1 });
  });

  it('has branches for common beginnings', () => {
    expect(unflattenObject({ 'a.b': 1, 'a.c': 2, 'a.d.e': 3, 'a.d.f': 4 }, '.')).toEqual({ a: { b: 1, c: 2, d: { e: 3, f: 4 } } });
    expect(unflattenObject({ 'a.0': 'x', 'a.1': 'y' }, '.')).toEqual({ a: { 0: 'x', 1: 'y' } });
    expect(unflattenObject({ '.a': 1, 'b.': 2 }, '.')).toEqual({ '': { a: 1 }, b: { '': 2 } });
    expect(unflattenObject({})).toEqual({});
  });

  it('takes values as they are', () => {
    const [list, map] = [[1], new Map([['x', 1]])];
    const nested = unflattenObject({ 'a.b': list, 'c.d': map, e: undefined }, '.');
    expect((nested['a'] as { b: unknown }).b).toBe(list);
    expect((nested['c'] as { d: unknown }).d).toBe(map);
    expect(unflattenObject({ 'a.b': undefined, c: null }, '.')).toStrictEqual({ a: { b: undefined }, c: null });
  });

  it('splits at the default separator', () => {
    expect(unflattenObject({ [`a${SEPARATOR}b`]: 1 })).toEqual({ a: { b: 1 } });
    expect(unflattenObject({ 'a::b': 1, 'a:c': 2 }, '::')).toEqual({ a: { b: 1 }, 'a:c': 2 });
  });

  it('refuses paths that collide', () => {
    for (const flat of [{ a: 1, 'a.b': 2 }, { 'a.b': { c: 1 }, 'a.b.c': 2 }, { a: {}, 'a.b': 2 }]) expect(() => unflattenObject(flat, '.')).toThrow(RangeError);
    expect(() => unflattenObject({ a: undefined, 'a.b': 2 }, '.')).toThrow(new RangeError('expected paths that do not collide, got a.b'));
    expect(() => unflattenObject({ 'a.b': 1, a: 2 }, '.')).toThrow(new RangeError('expected paths that do not collide, got a'));
    expect(() => unflattenObject({ a: new Map(), 'a.b': 2 }, '.')).toThrow(RangeError);
  });

  it('is safe for names that objects inherit', () => {
    const nested = unflattenObject({ '__proto__.polluted': 1, 'constructor.prototype.polluted': 1, 'toString.x': 1 }, '.');
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
    expect(Object.keys(nested)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => unflattenObject(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => unflattenObject('a' as never)).toThrow(new TypeError('expected an object, got string'));
    expect(() => unflattenObject({}, '')).toThrow(new TypeError('expected a separator that is not empty'));
    expect(() => unflattenObject({}, 1 as never)).toThrow(new TypeError('expected a separator that is not empty'));
  });

  it('undoes flattening', () => {
    fc.assert(fc.property(tree, (object) => { expect(unflattenObject(Object.fromEntries(flatten(object)), '|')).toEqual(object); }), RUNS);
  });

  it('keeps keys without a separator', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(), { noNullPrototype: true }), (object) => { expect(unflattenObject(object, '.')).toEqual(object); }), RUNS);
  });
});
