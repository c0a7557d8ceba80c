import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setPath } from './function.ts';

const RUNS = { seed: 379, numRuns: 200 };
const name = fc.constantFrom('a', 'b', 'c', '0', '1');

describe('object with a new value', () => {
  it('agrees with the examples of lodash', () => {
    expect(setPath({ a: [{ b: { c: 3 } }] }, 'a[0].b.c', 4)).toEqual({ a: [{ b: { c: 4 } }] });
    expect(setPath({ a: [{ b: { c: 3 } }] }, ['x', '0', 'y', 'z'], 5)).toEqual({ a: [{ b: { c: 3 } }], x: [{ y: { z: 5 } }] });
  });

  it('makes what is missing', () => {
    expect(setPath({}, 'a[0].b', 1)).toEqual({ a: [{ b: 1 }] });
    expect(setPath({}, 'a.01.b', 1)).toEqual({ a: { '01': { b: 1 } } });
    expect(setPath({}, 'a.1x', 1)).toEqual({ a: { '1x': 1 } });
    expect(setPath({}, 'a.x1', 1)).toEqual({ a: { x1: 1 } });
    expect(setPath({}, 'a.10', 1)).toEqual({ a: Object.assign(new Array(10), { 10: 1 }) });
    expect(setPath({ a: { b: 1, c: 2 } }, 'a.b', 3)).toEqual({ a: { b: 3, c: 2 } });
    expect(setPath({}, ['a.b', 1], 2)).toEqual({ 'a.b': [undefined, 2] });
  });

  it('replaces what is in the way', () => {
    expect(setPath({ a: 1 }, 'a.b', 2)).toEqual({ a: { b: 2 } });
    expect(setPath({ a: null }, 'a.b', 2)).toEqual({ a: { b: 2 } });
    expect(setPath({ a: 'text' }, 'a.length', 2)).toEqual({ a: { length: 2 } });
    expect(setPath({}, 'toString.name', 1)).toEqual({ toString: { name: 1 } });
  });

  it('keeps arrays and sets undefined', () => {
    expect(setPath([1, 2], '1', 3)).toEqual([1, 3]);
    expect(setPath({ a: 1 }, 'a', undefined)).toStrictEqual({ a: undefined });
  });

  it('shares only what is off the path', () => {
    const object = { a: { b: 1 }, other: { x: 1 } };
    const changed = setPath(object, 'a.b', 2);
    expect(object).toEqual({ a: { b: 1 }, other: { x: 1 } });
    expect(changed.other).toBe(object.other);
    expect(changed.a).not.toBe(object.a);
    const list = [1, 2];
    expect(setPath({ list }, 'list.0', 3)).toEqual({ list: [3, 2] });
    expect(list).toEqual([1, 2]);
  });

  it('cannot be used to pollute prototypes', () => {
    for (const path of ['__proto__.polluted', 'a.__proto__.polluted', 'constructor.prototype.polluted', 'constructor.x', 'prototype.x', '__proto__']) expect(() => setPath({}, path, 1), path).toThrow(RangeError);
    expect(() => setPath({}, ['__proto__', 'x'], 1)).toThrow(new RangeError('expected a safe path, got one with __proto__'));
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
  });

  it('makes no array with a huge hole', () => {
    expect(() => setPath({}, 'a[100000]', 1)).toThrow(new RangeError('expected a safe path, got one with 100000'));
    expect((setPath({}, 'a[99999]', 1) as { a: number[] }).a.length).toBe(100_000);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => setPath(null as never, 'a', 1)).toThrow(new TypeError('expected an object, got null'));
    expect(() => setPath('a' as never, 'a', 1)).toThrow(new TypeError('expected an object, got string'));
    expect(() => setPath({}, 5 as never, 1)).toThrow(new TypeError('expected a path as string or array, got number'));
    expect(() => setPath({}, '', 1)).toThrow(new TypeError('expected a path that is not empty'));
    expect(() => setPath({}, [], 1)).toThrow(new TypeError('expected a path that is not empty'));
  });

  it('gives the value when it is read', () => {
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.nat(), (path, value) => path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], setPath({}, path, value)) === value), RUNS);
  });

  it('leaves everything else', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('x', 'y'), fc.nat(), { noNullPrototype: true }), fc.array(name, { minLength: 1, maxLength: 3 }), (object, path) => { expect(setPath(object, path, 1)).toMatchObject(object); }), RUNS);
  });
});
