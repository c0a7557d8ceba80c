import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesObject } from './function.ts';

const RUNS = { seed: 4417, numRuns: 200 };

describe('object that has the properties of another', () => {
  it('agrees with the examples of 30 seconds of code', () => {
    expect(matchesObject({ age: 25, hair: 'long', beard: true }, { hair: 'long', beard: true })).toBe(true);
    expect(matchesObject({ hair: 'long', beard: true }, { age: 25, hair: 'long', beard: true })).toBe(false);
  });

  it('matches nested objects in part, arrays item by item', () => {
    expect(matchesObject({ a: { b: 1, c: 2 } }, { a: { c: 2 } })).toBe(true);
    expect(matchesObject({ a: { b: 1 } }, { a: { b: 2 } })).toBe(false);
    expect(matchesObject({ a: [1, { b: 1, c: 2 }] }, { a: [1, { b: 1 }] })).toBe(true);
    expect(matchesObject({ a: [1, 2] }, { a: [1] })).toBe(false);
    expect(matchesObject({ a: { 0: 1 } }, { a: [1] })).toBe(false);
    expect(matchesObject({ a: null }, { a: {} })).toBe(false);
    expect(matchesObject({ a: {} }, { a: null })).toBe(false);
    expect(matchesObject({ a: 1 }, {})).toBe(true);
  });

  it('compares other values like Object.is, dates by their time', () => {
    expect(matchesObject({ a: Number.NaN }, { a: Number.NaN })).toBe(true);
    expect(matchesObject({ a: 0 }, { a: -0 })).toBe(false);
    expect(matchesObject({ a: '1' }, { a: 1 })).toBe(false);
    expect(matchesObject({ a: new Date(5) }, { a: new Date(5) })).toBe(true);
    expect(matchesObject({ a: new Date(5) }, { a: new Date(6) })).toBe(false);
    expect(matchesObject({ a: {} }, { a: new Date(5) })).toBe(false);
    expect(matchesObject({}, { toString: Object.prototype.toString })).toBe(false);
    expect(matchesObject({}, { a: undefined })).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => matchesObject(null as never, {})).toThrow(new TypeError('expected two objects, got null'));
    expect(() => matchesObject({}, 'a' as never)).toThrow(new TypeError('expected two objects, got string'));
  });

  const json = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });

  it('has its own', () => {
    fc.assert(fc.property(json, (object) => matchesObject(object, structuredClone(object))), RUNS);
  });

  it('has those of a part', () => {
    fc.assert(fc.property(json, fc.string(), (object, key) => { const { [key]: _, ...part } = object; return matchesObject({ ...object, extra: 1 }, { ...part, extra: 1 }); }), RUNS);
  });
});
