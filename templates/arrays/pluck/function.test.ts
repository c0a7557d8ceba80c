import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pluck } from './function.ts';

const RUNS = { seed: 3050, numRuns: 200 };

describe('one property of all objects', () => {
  it('agrees with the examples of Ramda and just-pluck-it', () => {
    expect(pluck([{ name: 'fred', age: 29 }, { name: 'wilma', age: 27 }], 'age')).toEqual([29, 27]);
    expect(pluck([{ a: 1, b: 2 }, { a: 4, b: 3 }, { a: 2, b: 5 }], 'a')).toEqual([1, 4, 2]);
  });

  it('is undefined where an object does not have it', () => {
    expect(pluck<object>([{ a: 1 }, {}], 'a')).toEqual([1, undefined]);
    expect(pluck([{}], 'toString')).toEqual([undefined]);
    expect(pluck([], 'a')).toEqual([]);
    expect(pluck([[1, 2]], 'length')).toEqual([2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pluck('abc' as never, 'a')).toThrow(new TypeError('expected an array, got string'));
    expect(() => pluck([], 1 as never)).toThrow(new TypeError('expected a string as key, got number'));
    expect(() => pluck([null as never], 'a')).toThrow(new TypeError('expected objects, got null'));
    expect(() => pluck(['x' as never], 'a')).toThrow(new TypeError('expected objects, got string'));
  });

  it('has one value for each object', () => {
    fc.assert(fc.property(fc.array(fc.record({ a: fc.nat() })), (objects) => pluck(objects, 'a').length === objects.length), RUNS);
  });

  it('has the values', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (values) => { expect(pluck(values.map((a) => ({ a })), 'a')).toEqual(values); }), RUNS);
  });
});
