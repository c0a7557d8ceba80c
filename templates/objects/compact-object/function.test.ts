import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactObject } from './function.ts';

const RUNS = { seed: 541, numRuns: 200 };
const objects = fc.dictionary(fc.string({ maxLength: 3 }), fc.constantFrom(null, undefined, 0, '', false, 'a'));

describe('an object rid of null and undefined', () => {
  it('keeps everything else', () => {
    expect(compactObject({ a: 1, b: null, c: undefined, d: 'x' })).toStrictEqual({ a: 1, d: 'x' });
    expect(compactObject({ a: 0, b: '', c: false, d: Number.NaN })).toEqual({ a: 0, b: '', c: false, d: Number.NaN });
    expect(compactObject({ a: { b: null } })).toEqual({ a: { b: null } });
    expect(compactObject({ a: null })).toStrictEqual({});
  });

  it('is a new object', () => {
    const object = { a: null, b: 1 };
    expect(compactObject(object)).toEqual({ b: 1 });
    expect(object).toEqual({ a: null, b: 1 });
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => compactObject(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => compactObject(1 as never)).toThrow(new TypeError('expected an object, got number'));
  });

  it('has nothing of the kind left', () => {
    fc.assert(fc.property(objects, (object) => Object.values(compactObject<unknown>(object)).every((value) => value !== null && value !== undefined)), RUNS);
  });

  it('loses nothing else', () => {
    fc.assert(fc.property(objects, (object) => Object.keys(compactObject<unknown>(object)).length === Object.values(object).filter((value) => (value ?? 'gone') !== 'gone').length), RUNS);
  });
});
