import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unsetPath } from './function.ts';

const RUNS = { seed: 380, numRuns: 200 };
const name = fc.constantFrom('a', 'b', 'c');

describe('object without a property', () => {
  it('agrees with the examples of lodash', () => {
    expect(unsetPath({ a: [{ b: { c: 7 } }] }, 'a[0].b.c')).toEqual({ a: [{ b: {} }] });
    expect(unsetPath({ a: [{ b: { c: 7 } }] }, ['a', '0', 'b', 'c'])).toEqual({ a: [{ b: {} }] });
  });

  it('loses the property whatever it holds', () => {
    expect(unsetPath({ a: undefined, b: null }, 'a')).toEqual({ b: null });
    expect(unsetPath({ a: { b: 1, c: 2 } }, 'a.b')).toEqual({ a: { c: 2 } });
    expect(unsetPath({ 'a.b': 1, c: 2 }, ['a.b'])).toEqual({ c: 2 });
  });

  it('closes the gap in arrays', () => {
    expect(unsetPath({ list: [1, 2, 3] }, 'list[1]')).toEqual({ list: [1, 3] });
    expect(unsetPath([[1, 2], [3]], [0, 1])).toEqual([[1], [3]]);
    expect(unsetPath({ list: [1, 2] }, 'list.length')).toEqual({ list: [1, 2] });
    const inner = [{ a: 1 }];
    expect(unsetPath(inner, '0.a')).toEqual([{}]);
    expect(inner).toEqual([{ a: 1 }]);
  });

  it('is the object itself when nothing is there', () => {
    const object = { a: { b: 1 }, t: 'text', n: null };
    for (const path of ['x', 'a.x', 'a.b.c', 'x.y', 't.length', 'n.x', 'a.toString', 'constructor', '__proto__.toString', 'a[0]']) expect(unsetPath(object, path), path).toBe(object);
  });

  it('shares only what is off the path', () => {
    const object = { a: { b: 1, d: 3 }, other: { x: 1 } };
    const changed = unsetPath(object, 'a.b');
    expect(object).toEqual({ a: { b: 1, d: 3 }, other: { x: 1 } });
    expect(changed.other).toBe(object.other);
    expect(changed).toEqual({ a: { d: 3 }, other: { x: 1 } });
  });

  it('treats __proto__ as an ordinary property', () => {
    const object = JSON.parse('{"__proto__": {"x": 1, "y": 2}}') as Record<string, unknown>;
    const changed = unsetPath(object, '__proto__.x');
    expect(JSON.stringify(changed)).toBe('{"__proto__":{"y":2}}');
    expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => unsetPath(null as never, 'a')).toThrow(new TypeError('expected an object, got null'));
    expect(() => unsetPath('a' as never, 'a')).toThrow(new TypeError('expected an object, got string'));
    expect(() => unsetPath({}, 5 as never)).toThrow(new TypeError('expected a path as string or array, got number'));
    expect(() => unsetPath({}, '')).toThrow(new TypeError('expected a path that is not empty'));
    expect(() => unsetPath({}, [])).toThrow(new TypeError('expected a path that is not empty'));
  });

  it('leads nowhere afterwards', () => {
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (keys) => { const object = keys.reduceRight<object>((inner, key) => ({ [key]: inner, z: 1 }), {}); const left = unsetPath(object, keys); const parent = keys.slice(0, -1).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], left); return !Object.hasOwn(parent as object, keys.at(-1) as string) && Object.hasOwn(parent as object, 'z'); }), RUNS);
  });

  it('changes nothing else', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.nat(), { noNullPrototype: true }), (object) => { expect(unsetPath({ ...object, a: { b: 1 } }, 'a.b')).toEqual({ ...object, a: {} }); }), RUNS);
  });
});
