import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPairs } from './function.ts';

const RUNS = { seed: 523, numRuns: 200 };

describe('an object from pairs', () => {
  it('has the keys with their values', () => {
    expect(fromPairs([['a', 1], ['b', 2]])).toEqual({ a: 1, b: 2 });
    expect(fromPairs([[1, 'x']])).toEqual({ 1: 'x' });
    expect(fromPairs([])).toEqual({});
  });

  it('takes the later value of the same key, and __proto__ as data', () => {
    expect(fromPairs([['a', 1], ['a', 2]])).toEqual({ a: 2 });
    expect(Object.keys(fromPairs([['__proto__', { polluted: true }]]))).toEqual(['__proto__']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fromPairs('ab' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => fromPairs([['a', 1], 'b'] as never)).toThrow(new TypeError('expected a pair of a key and a value at 1'));
    expect(() => fromPairs([[null, 1]] as never)).toThrow(new TypeError('expected a pair of a key and a value at 0'));
  });

  it('is undone by its entries', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.nat()), (object) => JSON.stringify(fromPairs(Object.entries(object))) === JSON.stringify({ ...object })), RUNS);
  });

  it('prefers later pairs', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.nat(), { minLength: 1 }), (key, values) => fromPairs(values.map((value): [string, number] => [key, value]))[key] === values.at(-1)), RUNS);
  });
});
