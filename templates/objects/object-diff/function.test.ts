import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectDiff } from './function.ts';

const RUNS = { seed: 490, numRuns: 200 };

describe('difference of two objects', () => {
  it('names what was added, removed and changed', () => {
    expect(objectDiff({ a: 1, b: 2, d: 0 }, { b: 3, c: 4, d: 0 })).toEqual({ added: { c: 4 }, removed: { a: 1 }, changed: { b: { from: 2, to: 3 } } });
    expect(objectDiff({}, {})).toEqual({ added: {}, removed: {}, changed: {} });
    expect(objectDiff({ a: undefined }, {}).removed).toStrictEqual({ a: undefined });
  });

  it('compares nested values deeply', () => {
    expect(objectDiff({ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 2 }] } }).changed).toEqual({});
    expect(objectDiff({ a: { b: 1 } }, { a: { b: 2 } }).changed).toEqual({ a: { from: { b: 1 }, to: { b: 2 } } });
    for (const [from, to] of [[{ b: 1 }, { c: 1 }], [[1], [1, 2]], [{ b: 1 }, { b: 1, c: 2 }], [[], {}], [null, {}], [{}, null], [1, '1'], [0, -0]]) expect(objectDiff({ a: from }, { a: to }).changed).toEqual({ a: { from, to } });
  });

  it('compares like Object.is, and dates by their time', () => {
    expect(objectDiff({ a: Number.NaN, b: new Date(5) }, { a: Number.NaN, b: new Date(5) }).changed).toEqual({});
    expect(Object.keys(objectDiff({ a: new Date(5) }, { a: new Date(6) }).changed)).toEqual(['a']);
  });

  it('knows own properties only, __proto__ as data', () => {
    expect(objectDiff(Object.create({ a: 1 }) as object, { a: 1 }).added).toEqual({ a: 1 });
    expect(Object.keys(objectDiff({}, JSON.parse('{"__proto__": 1}') as object).added)).toEqual(['__proto__']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => objectDiff(null as never, {})).toThrow(new TypeError('expected two objects, got null'));
    expect(() => objectDiff({}, 'a' as never)).toThrow(new TypeError('expected two objects, got string'));
  });

  const json = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true });

  it('is nothing for equal objects', () => {
    fc.assert(fc.property(json, (object) => { expect(objectDiff(object, structuredClone(object))).toEqual({ added: {}, removed: {}, changed: {} }); }), RUNS);
  });

  it('makes the one of the other', () => {
    fc.assert(fc.property(json, json, (before, after) => {
      const { added, removed, changed } = objectDiff(before, after);
      const kept = Object.entries(before).filter(([key]) => !Object.hasOwn(removed, key));
      expect(Object.fromEntries([...kept, ...Object.entries(changed).map(([key, { to }]) => [key, to]), ...Object.entries(added)])).toEqual(after);
      expect(objectDiff(after, before)).toMatchObject({ added: removed, removed: added });
    }), RUNS);
  });
});
