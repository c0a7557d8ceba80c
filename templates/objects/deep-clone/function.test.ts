import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepClone } from './function.ts';

const RUNS = { seed: 54, numRuns: 200 };

describe('deep copy', () => {
  it('copies nested objects and arrays', () => {
    const source = { a: [1, { b: 2 }], c: { d: null, e: undefined } };
    const copy = deepClone(source);
    expect(copy).toStrictEqual(source);
    expect(copy).not.toBe(source);
    expect(copy.a).not.toBe(source.a);
    expect(copy.a[1]).not.toBe(source.a[1]);
    expect(copy.c).not.toBe(source.c);
  });

  it('is independent of its source', () => {
    const source = { list: [1] };
    const copy = deepClone(source);
    copy.list.push(2);
    expect(source.list).toEqual([1]);
  });

  it('returns primitives as they are', () => {
    for (const value of [1, 'a', true, null, undefined, Number.NaN, -0, 5n]) expect(deepClone(value)).toBe(value);
  });

  it('copies dates, regular expressions, maps, sets and bytes', () => {
    const source = { date: new Date(5), pattern: /a/gi, map: new Map([['k', { v: 1 }]]), set: new Set([1, 2]), bytes: new Uint8Array([1, 2]) };
    const copy = deepClone(source);
    expect(copy).toStrictEqual(source);
    expect(copy.date).not.toBe(source.date);
    expect(copy.map.get('k')).not.toBe(source.map.get('k'));
  });

  it('copies cycles and shared parts once', () => {
    const source: Record<string, unknown> = { part: {} };
    source['self'] = source;
    source['again'] = source['part'];
    const copy = deepClone(source);
    expect(copy['self']).toBe(copy);
    expect(copy['again']).toBe(copy['part']);
    expect(copy['part']).not.toBe(source['part']);
  });

  it('does not pollute prototypes', () => {
    const copy = deepClone(JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it('throws a TypeError for what cannot be copied', () => {
    for (const value of [() => 1, { f: () => 1 }, Symbol('s'), [Promise.resolve()]]) expect(() => deepClone(value as unknown)).toThrow(TypeError);
    expect(() => deepClone({ f: () => 1 })).toThrow(/^expected data without functions, symbols or promises: /);
    expect(() => deepClone(Symbol('s'))).toThrow(expect.objectContaining({ cause: expect.any(DOMException) as unknown }));
  });

  it('equals any JSON value and shares no part with it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const copy = deepClone(value);
      expect(copy).toStrictEqual(value);
      return typeof value !== 'object' || value === null || copy !== value;
    }), RUNS);
  });

  it('leaves the source as it was', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value);
      deepClone(value);
      return JSON.stringify(value) === before;
    }), RUNS);
  });
});
