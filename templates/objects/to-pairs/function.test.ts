import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPairs } from './function.ts';

const RUNS = { seed: 9868, numRuns: 200 };

describe('pairs of an object', () => {
  it('agree with the example of lodash', () => {
    expect(toPairs({ a: 1, b: 2 })).toEqual([['a', 1], ['b', 2]]);
    expect(toPairs({})).toEqual([]);
  });

  it('are own ones only, __proto__ as data', () => {
    expect(toPairs(Object.create({ inherited: 1 }) as Record<string, number>)).toEqual([]);
    expect(toPairs(JSON.parse('{"__proto__": 1}') as Record<string, number>)).toEqual([['__proto__', 1]]);
    expect(toPairs<unknown>({ b: [1], 1: null })).toEqual([['1', null], ['b', [1]]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => toPairs(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => toPairs('a' as never)).toThrow(new TypeError('expected an object, got string'));
  });

  const dictionary = fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true });

  it('can be undone', () => {
    fc.assert(fc.property(dictionary, (object) => { expect(Object.fromEntries(toPairs(object))).toEqual(object); }), RUNS);
  });

  it('are one for each key', () => {
    fc.assert(fc.property(dictionary, (object) => { expect(toPairs(object).map(([key]) => key)).toEqual(Object.keys(object)); }), RUNS);
  });
});
