import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from './function.ts';

const RUNS = { seed: 2467, numRuns: 200 };

describe('frozen object', () => {
  it('can not be changed at any level', () => {
    const object = deepFreeze({ a: { b: [1, { c: 2 }] }, d: 'x' });
    expect(() => { object.d = 'y'; }).toThrow(TypeError);
    expect(() => { (object.a.b[1] as { c: number }).c = 3; }).toThrow(TypeError);
    expect(() => { object.a.b.push(4); }).toThrow(TypeError);
    expect(object).toEqual({ a: { b: [1, { c: 2 }] }, d: 'x' });
  });

  it('may have cycles, symbols, functions and getters', () => {
    const key = Symbol('key');
    const object: Record<PropertyKey, unknown> = { [key]: { deep: {} }, run: Object.assign(() => 1, { meta: {} }), get bad(): never { throw new Error('called'); } };
    object.self = object;
    expect(deepFreeze(object)).toBe(object);
    expect(Object.isFrozen((object[key] as { deep: object }).deep)).toBe(true);
    expect(Object.isFrozen((object.run as unknown as { meta: object }).meta)).toBe(true);
  });

  it('goes through objects that are frozen already, and over typed arrays', () => {
    const inner = { a: 1 };
    deepFreeze(Object.freeze({ inner, bytes: new Uint8Array(2) }));
    expect(Object.isFrozen(inner)).toBe(true);
  });

  it('is any other value as it is', () => {
    for (const value of [null, undefined, 1, 'a', true]) expect(deepFreeze(value)).toBe(value);
    expect(deepFreeze([1, [2, 3]])).toEqual([1, [2, 3]]);
  });

  it('is frozen everywhere', () => {
    const isFrozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    fc.assert(fc.property(fc.jsonValue(), (value) => isFrozen(deepFreeze(structuredClone(value)))), RUNS);
  });

  it('has the same content', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { expect(deepFreeze(structuredClone(value))).toEqual(value); }), RUNS);
  });
});
