import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertGrouped } from './function.ts';

const RUNS = { seed: 4148, numRuns: 200 };

describe('keys by value', () => {
  it('agree with the example of 30 seconds of code and lodash', () => {
    expect(invertGrouped({ a: 1, b: 2, c: 1 })).toEqual({ 1: ['a', 'c'], 2: ['b'] });
    expect(invertGrouped({})).toEqual({});
  });

  it('know texts, numbers and booleans', () => {
    expect(invertGrouped({ a: 'x', b: true, c: 1.5, d: 'true' })).toEqual({ x: ['a'], true: ['b', 'd'], '1.5': ['c'] });
    expect(Object.keys(invertGrouped({ a: '__proto__' }))).toEqual(['__proto__']);
    expect(invertGrouped(Object.create({ a: 1 }) as Record<string, number>)).toEqual({});
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => invertGrouped(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => invertGrouped('a' as never)).toThrow(new TypeError('expected an object, got string'));
    expect(() => invertGrouped({ a: {} as never })).toThrow(new TypeError('expected texts, numbers or booleans as values, got object'));
  });

  const dictionary = fc.dictionary(fc.string(), fc.nat(3), { noNullPrototype: true });

  it('have every key once', () => {
    fc.assert(fc.property(dictionary, (object) => Object.values(invertGrouped(object)).flat().sort().join('|') === Object.keys(object).sort().join('|')), RUNS);
  });

  it('are as many arrays as different values', () => {
    fc.assert(fc.property(dictionary, (object) => Object.keys(invertGrouped(object)).length === new Set(Object.values(object)).size), RUNS);
  });
});
