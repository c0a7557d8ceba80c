import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepMerge } from './function.ts';

const RUNS = { seed: 55, numRuns: 200 };
const tree = fc.letrec<{ tree: Record<string, unknown>; node: unknown }>((tie) => ({
  tree: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('node'), { maxKeys: 3, noNullPrototype: true }),
  node: fc.oneof({ depthSize: 'small' }, fc.nat(9), tie('tree')),
})).tree;

describe('deep merge', () => {
  it('merges nested objects, later ones win', () => {
    expect(deepMerge({ a: 1, b: { x: 1, y: 2 } }, { b: { y: 3, z: 4 }, c: 5 })).toEqual({ a: 1, b: { x: 1, y: 3, z: 4 }, c: 5 });
    expect(deepMerge({ a: { b: { c: 1 } } }, { a: { b: { d: 2 } } }, { a: { b: { c: 3 } } })).toEqual({ a: { b: { c: 3, d: 2 } } });
  });

  it('replaces arrays, dates, class instances and primitives', () => {
    const date = new Date(5);
    expect(deepMerge({ a: [1, 2, 3] }, { a: [4] })).toEqual({ a: [4] });
    expect(deepMerge({ a: { x: 1 } }, { a: date })['a']).toBe(date);
    expect(deepMerge({ a: 1 }, { a: { x: 1 } })).toEqual({ a: { x: 1 } });
    expect(deepMerge({ a: { x: 1 } }, { a: null })).toEqual({ a: null });
    expect(deepMerge({ a: [1] }, { a: { 0: 2 } })).toEqual({ a: { 0: 2 } });
  });

  it('does not overwrite by undefined', () => {
    expect(deepMerge({ a: 1 }, { a: undefined, b: undefined })).toStrictEqual({ a: 1 });
  });

  it('takes none, one and prototype-free objects', () => {
    expect(deepMerge()).toEqual({});
    expect(deepMerge({ a: 1 })).toEqual({ a: 1 });
    expect(deepMerge(Object.assign(Object.create(null), { a: { b: 1 } }), { a: { c: 2 } })).toEqual({ a: { b: 1, c: 2 } });
  });

  it('cannot be used to pollute prototypes', () => {
    for (const attack of ['{"__proto__": {"polluted": 1}}', '{"constructor": {"prototype": {"polluted": 1}}}', '{"a": {"__proto__": {"polluted": 1}}}', '{"prototype": {"polluted": 1}}']) {
      const merged = deepMerge({ a: {} }, JSON.parse(attack));
      expect(({} as { polluted?: number }).polluted, attack).toBeUndefined();
      expect(merged['polluted'], attack).toBeUndefined();
      expect(Object.getPrototypeOf(merged), attack).toBe(Object.prototype);
      expect(merged, attack).toStrictEqual({ a: {} });
    }
  });

  it('changes no input and shares no nested object with it', () => {
    const [first, second] = [{ a: { x: 1 } }, { a: { y: 2 }, b: { z: 3 } }];
    const merged = deepMerge(first, second) as { a: Record<string, number>; b: { z: number } };
    merged.a['x'] = 9;
    merged.b.z = 9;
    expect([first, second]).toEqual([{ a: { x: 1 } }, { a: { y: 2 }, b: { z: 3 } }]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => deepMerge([1] as never)).toThrow(new TypeError('expected plain objects, got array'));
    expect(() => deepMerge({}, null as never)).toThrow(new TypeError('expected plain objects, got null'));
    expect(() => deepMerge({}, 'a' as never)).toThrow(new TypeError('expected plain objects, got a'));
    expect(() => deepMerge(new Date(0))).toThrow(TypeError);
  });

  it('changes nothing when merged with itself or with nothing', () => {
    fc.assert(fc.property(tree, (object) => {
      expect(deepMerge(object, object)).toEqual(object);
      expect(deepMerge({}, object, {})).toEqual(object);
    }), RUNS);
  });

  it('can be done in any grouping', () => {
    fc.assert(fc.property(tree, tree, tree, (a, b, c) => { expect(deepMerge(deepMerge(a, b), c)).toEqual(deepMerge(a, b, c)); }), RUNS);
  });

  it('contains every leaf of the last object', () => {
    fc.assert(fc.property(tree, tree, (a, b) => { expect(deepMerge(a, b)).toMatchObject(b); }), RUNS);
  });
});
