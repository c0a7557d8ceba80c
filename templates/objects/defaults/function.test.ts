import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from './function.ts';

const RUNS = { seed: 382, numRuns: 200 };
const dictionary = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.nat(), { nil: undefined }), { noNullPrototype: true });

describe('object with defaults', () => {
  it('agrees with the example of lodash', () => {
    expect(defaults({ a: 1 }, { b: 2 }, { a: 3 })).toEqual({ a: 1, b: 2 });
  });

  it('takes the first default that is not undefined', () => {
    expect(defaults({ a: undefined }, { a: undefined }, { a: 2 }, { a: 3 })).toStrictEqual({ a: 2 });
    expect(defaults({ a: undefined }, { b: undefined })).toStrictEqual({ a: undefined, b: undefined });
  });

  it('keeps null and other empty values', () => {
    expect(defaults({ a: null, b: 0, c: '', d: false }, { a: 1, b: 1, c: 1, d: 1 })).toEqual({ a: null, b: 0, c: '', d: false });
  });

  it('does not merge nested objects', () => {
    expect(defaults({ a: { x: 1 } }, { a: { y: 2 } })).toEqual({ a: { x: 1 } });
  });

  it('changes no argument', () => {
    const [object, source] = [{ a: 1 }, { b: 2 }];
    expect(defaults(object, source)).not.toBe(object);
    expect([object, source]).toEqual([{ a: 1 }, { b: 2 }]);
    expect(defaults({})).toEqual({});
  });

  it('is safe for the key __proto__', () => {
    const filled = defaults({}, JSON.parse('{"__proto__": {"polluted": 1}}') as object);
    expect(Object.keys(filled)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(filled)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => defaults(null as never)).toThrow(new TypeError('expected objects, got null'));
    expect(() => defaults({}, 'a' as never)).toThrow(new TypeError('expected objects, got string'));
    expect(() => defaults({}, null as never)).toThrow(new TypeError('expected objects, got null'));
  });

  it('keeps every value of the object', () => {
    fc.assert(fc.property(dictionary, dictionary, (object, source) => Object.entries(object).every(([key, value]) => value === undefined || defaults(object, source)[key] === value)), RUNS);
  });

  it('fills every gap', () => {
    fc.assert(fc.property(dictionary, dictionary, (object, source) => Object.entries(source).every(([key, value]) => (object[key] ?? value) === defaults(object, source)[key])), RUNS);
  });
});
