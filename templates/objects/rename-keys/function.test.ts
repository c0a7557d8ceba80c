import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renameKeys } from './function.ts';

const RUNS = { seed: 542, numRuns: 200 };
const objects = fc.dictionary(fc.string({ maxLength: 3 }), fc.nat());

describe('renamed keys', () => {
  it('come from the map', () => {
    expect(renameKeys<unknown>({ name: 'Bobo', job: 'Programmer', shoeSize: 100 }, { name: 'firstName', job: 'passion' })).toEqual({ firstName: 'Bobo', passion: 'Programmer', shoeSize: 100 });
    expect(Object.keys(renameKeys({ b: 1, a: 2 }, { b: 'c' }))).toEqual(['c', 'a']);
    expect(renameKeys({ a: 1, b: 2 }, { a: 'b', b: 'a' })).toEqual({ b: 1, a: 2 });
  });

  it('stay when the map does not know them, inherited names too', () => {
    expect(renameKeys({ a: 1, toString: 2 }, { b: 'c' })).toEqual({ a: 1, toString: 2 });
  });

  it('take the later value where two get one name', () => {
    expect(renameKeys({ a: 1, b: 2 }, { a: 'b' })).toEqual({ b: 2 });
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => renameKeys(null as never, {})).toThrow(new TypeError('expected an object, got null'));
    expect(() => renameKeys(1 as never, {})).toThrow(new TypeError('expected an object, got number'));
    expect(() => renameKeys({}, null as never)).toThrow(new TypeError('expected an object of names, got null'));
    expect(() => renameKeys({}, 'a' as never)).toThrow(new TypeError('expected an object of names, got string'));
  });

  it('keep their values', () => {
    fc.assert(fc.property(objects, (object) => JSON.stringify(Object.values(renameKeys(object, Object.fromEntries(Object.keys(object).map((key) => [key, `new ${key}`]))))) === JSON.stringify(Object.keys(object).map((key) => object[key]))), RUNS);
  });

  it('are the same for an empty map', () => {
    fc.assert(fc.property(objects, (object) => JSON.stringify(renameKeys(object, {})) === JSON.stringify({ ...object })), RUNS);
  });
});
