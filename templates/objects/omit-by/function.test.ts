import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { omitBy } from './function.ts';

const RUNS = { seed: 522, numRuns: 200 };
const objects = fc.dictionary(fc.string({ maxLength: 3 }), fc.nat(9));

describe('properties chosen by a function', () => {
  it('agree with it by value or by key', () => {
    expect(omitBy({ a: 1, b: 'x', c: 3 }, (value) => typeof value === 'number')).toEqual({ b: 'x' });
    expect(omitBy({ a: 1, b: 2 }, (_, key) => key === 'a')).toEqual({ b: 2 });
    expect(omitBy({ a: 0, b: 2 }, (value) => value)).toEqual({ a: 0 });
  });

  it('are own ones only, __proto__ as data', () => {
    expect(omitBy({}, () => true)).toEqual({});
    expect(omitBy(Object.create({ a: 1 }) as Record<string, number>, () => false)).toStrictEqual({});
    expect(Object.keys(omitBy(JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>, () => false))).toEqual(['__proto__']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => omitBy(null as never, Boolean)).toThrow(new TypeError('expected an object, got null'));
    expect(() => omitBy('abc' as never, Boolean)).toThrow(new TypeError('expected an object, got string'));
    expect(() => omitBy({}, 'a' as never)).toThrow(new TypeError('expected a function as predicate, got string'));
  });

  it('all agree', () => {
    fc.assert(fc.property(objects, (object) => Object.values(omitBy(object, (value) => value > 4)).every((value) => value <= 4)), RUNS);
  });

  it('leave nothing out that agrees', () => {
    fc.assert(fc.property(objects, (object) => Object.keys(omitBy(object, (value) => value > 4)).length === Object.values(object).filter((value) => value <= 4).length), RUNS);
  });
});
