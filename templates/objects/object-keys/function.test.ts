import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectKeys } from './function.ts';

const RUNS = { seed: 6325, numRuns: 200 };

describe('keys of an object', () => {
  it('agrees with the examples of lodash and Ramda', () => {
    expect(objectKeys({ a: 1, b: 2, c: 3 })).toEqual(['a', 'b', 'c']);
    expect(objectKeys({})).toEqual([]);
  });

  it('leaves inherited properties and symbols out', () => {
    expect(objectKeys(Object.assign(Object.create({ inherited: 1 }) as object, { own: 2, [Symbol('s')]: 3 }))).toEqual(['own']);
    expect(objectKeys({ b: 'x', 1: 'y' })).toEqual(['1', 'b']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => objectKeys(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => objectKeys('ab' as never)).toThrow(new TypeError('expected an object, got string'));
  });

  const object = fc.dictionary(fc.string(), fc.nat());

  it('has as many as entries', () => {
    fc.assert(fc.property(object, (value) => objectKeys(value).length === Object.entries(value).length), RUNS);
  });

  it('agrees with the pairs', () => {
    fc.assert(fc.property(object, (value) => { expect(objectKeys(value)).toEqual(Object.entries(value).map((pair) => pair[0])); }), RUNS);
  });
});
