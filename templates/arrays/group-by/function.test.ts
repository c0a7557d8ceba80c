import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from './function.ts';

const RUNS = { seed: 33, numRuns: 200 };

describe('grouped array', () => {
  it('agrees with the examples of lodash', () => {
    expect({ ...groupBy([6.1, 4.2, 6.3], Math.floor) }).toEqual({ 4: [4.2], 6: [6.1, 6.3] });
    expect({ ...groupBy(['one', 'two', 'three'], 'length') }).toEqual({ 3: ['one', 'two'], 5: ['three'] });
  });

  it('groups objects by a property', () => {
    const items = [{ kind: 'a', n: 1 }, { kind: 'b', n: 2 }, { kind: 'a', n: 3 }];
    expect({ ...groupBy(items, 'kind') }).toEqual({ a: [items[0], items[2]], b: [items[1]] });
    expect(Object.keys(groupBy(items, 'kind'))).toEqual(['a', 'b']);
  });

  it('puts items without the property under “undefined”', () => {
    expect({ ...groupBy([{ x: 1 }, {}, null, undefined], 'x') }).toEqual({ 1: [{ x: 1 }], undefined: [{}, null, undefined] });
  });

  it('is safe for keys that objects inherit', () => {
    const groups = groupBy(['__proto__', 'constructor', 'toString', '__proto__'], (name) => name);
    expect(Object.keys(groups)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(groups['__proto__']).toEqual(['__proto__', '__proto__']);
    expect(({} as Record<string, unknown>)['0']).toBeUndefined();
  });

  it('is empty for an empty array', () => {
    expect(Object.keys(groupBy([], 'x'))).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => groupBy({} as never, 'x')).toThrow(new TypeError('expected an array, got object'));
    expect(() => groupBy([], 3 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
  });

  it('loses nothing and keeps the order within groups', () => {
    fc.assert(fc.property(fc.array(fc.nat(99)), (items) => {
      const groups = groupBy(items, (value) => value % 4);
      return [0, 1, 2, 3].every((rest) => JSON.stringify(groups[rest] ?? []) === JSON.stringify(items.filter((value) => value % 4 === rest)));
    }), RUNS);
  });

  it('has no empty groups', () => {
    fc.assert(fc.property(fc.array(fc.string()), (items) => Object.values(groupBy(items, 'length')).every((group) => group.length > 0)), RUNS);
  });
});
