import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainObject } from './function.ts';

const RUNS = { seed: 3667, numRuns: 200 };

describe('plain object', () => {
  it('agrees with the examples of lodash', () => {
    class Foo { readonly a = 1; }
    expect(isPlainObject(new Foo())).toBe(false);
    expect(isPlainObject([1, 2, 3])).toBe(false);
    expect(isPlainObject({ x: 0, y: 0 })).toBe(true);
    expect(isPlainObject(Object.create(null))).toBe(true);
  });

  it('is nothing else', () => {
    for (const value of [null, undefined, 1, 'a', true, Symbol('a'), () => 1, new Date(), new Map(), /a/, new Error('a'), Object.create({ a: 1 })]) expect(isPlainObject(value)).toBe(false);
    expect(isPlainObject({})).toBe(true);
  });

  it('may come from elsewhere', () => {
    const foreignPrototype = Object.create(null) as object;
    expect(isPlainObject(Object.create(foreignPrototype))).toBe(true);
  });

  it('is an object of JSON', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => isPlainObject(JSON.parse(JSON.stringify(object)))), RUNS);
  });

  it('is nothing else of JSON', () => {
    fc.assert(fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (value) => !isPlainObject(value)), RUNS);
  });
});
