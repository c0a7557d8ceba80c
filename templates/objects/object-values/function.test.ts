import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectValues } from './function.ts';

const RUNS = { seed: 793, numRuns: 200 };

describe('values of an object', () => {
  it('agrees with the examples of lodash and Ramda', () => {
    expect(objectValues({ a: 1, b: 2, c: 3 })).toEqual([1, 2, 3]);
    expect(objectValues({})).toEqual([]);
  });

  it('leaves inherited properties and symbols out', () => {
    expect(objectValues(Object.assign(Object.create({ inherited: 1 }) as object, { own: 2, [Symbol('s')]: 3 }))).toEqual([2]);
    expect(objectValues({ b: 'x', 1: 'y' })).toEqual(['y', 'x']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => objectValues(null as never)).toThrow(new TypeError('expected an object, got null'));
    expect(() => objectValues('ab' as never)).toThrow(new TypeError('expected an object, got string'));
  });

  const object = fc.dictionary(fc.string(), fc.nat());

  it('has as many as entries', () => {
    fc.assert(fc.property(object, (value) => objectValues(value).length === Object.entries(value).length), RUNS);
  });

  it('agrees with the pairs', () => {
    fc.assert(fc.property(object, (value) => { expect(objectValues(value)).toEqual(Object.entries(value).map((pair) => pair[1])); }), RUNS);
  });
});
