import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBy } from './function.ts';

const RUNS = { seed: 352, numRuns: 200 };

describe('counts by key', () => {
  it('agree with the examples of lodash', () => {
    expect({ ...countBy([6.1, 4.2, 6.3], Math.floor) }).toEqual({ 4: 1, 6: 2 });
    expect({ ...countBy(['one', 'two', 'three'], 'length') }).toEqual({ 3: 2, 5: 1 });
  });

  it('take the items themselves without a key', () => {
    expect({ ...countBy(['a', 'b', 'a']) }).toEqual({ a: 2, b: 1 });
    expect({ ...countBy([true, 1, '1', null]) }).toEqual({ true: 1, 1: 2, null: 1 });
  });

  it('put items without the property under “undefined”', () => {
    expect({ ...countBy([{ x: 1 }, {}, null, undefined], 'x') }).toEqual({ 1: 1, undefined: 3 });
  });

  it('are empty for an empty array', () => {
    expect(Object.keys(countBy([], 'x'))).toEqual([]);
  });

  it('are safe for keys that objects inherit', () => {
    expect(Object.entries(countBy(['__proto__', 'constructor', '__proto__']))).toEqual([['__proto__', 2], ['constructor', 1]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countBy({} as never, 'x')).toThrow(new TypeError('expected an array, got object'));
    expect(() => countBy([], 3 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
  });

  it('add up to the length', () => {
    fc.assert(fc.property(fc.array(fc.string()), (items) => Object.values(countBy(items, 'length')).reduce((sum, count) => sum + count, 0) === items.length), RUNS);
  });

  it('agree with counting one by one', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), (items) => Object.entries(countBy(items, (value) => value % 3)).every(([rest, count]) => items.filter((value) => value % 3 === Number(rest)).length === count)), RUNS);
  });
});
