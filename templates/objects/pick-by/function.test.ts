import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickBy } from './function.ts';

const RUNS = { seed: 521, numRuns: 200 };
const objects = fc.dictionary(fc.string({ maxLength: 3 }), fc.nat(9));

describe('properties chosen by a function', () => {
  it('agree with it by value or by key', () => {
    expect(pickBy({ a: 1, b: 'x', c: 3 }, (value) => typeof value === 'number')).toEqual({ a: 1, c: 3 });
    expect(pickBy({ a: 1, b: 2 }, (_, key) => key === 'a')).toEqual({ a: 1 });
    expect(pickBy({ a: 0, b: 2 }, (value) => value)).toEqual({ b: 2 });
  });

  it('are own ones only, __proto__ as data', () => {
    expect(pickBy({}, () => true)).toEqual({});
    expect(pickBy(Object.create({ a: 1 }) as Record<string, number>, () => true)).toStrictEqual({});
    expect(Object.keys(pickBy(JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>, () => true))).toEqual(['__proto__']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pickBy(null as never, Boolean)).toThrow(new TypeError('expected an object, got null'));
    expect(() => pickBy('abc' as never, Boolean)).toThrow(new TypeError('expected an object, got string'));
    expect(() => pickBy({}, 'a' as never)).toThrow(new TypeError('expected a function as predicate, got string'));
  });

  it('all agree', () => {
    fc.assert(fc.property(objects, (object) => Object.values(pickBy(object, (value) => value > 4)).every((value) => value > 4)), RUNS);
  });

  it('leave nothing out that agrees', () => {
    fc.assert(fc.property(objects, (object) => Object.keys(pickBy(object, (value) => value > 4)).length === Object.values(object).filter((value) => value > 4).length), RUNS);
  });
});
