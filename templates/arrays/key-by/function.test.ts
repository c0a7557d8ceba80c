import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBy } from './function.ts';

const RUNS = { seed: 353, numRuns: 200 };

describe('index of an array', () => {
  it('agrees with the examples of lodash', () => {
    const items = [{ dir: 'left', code: 97 }, { dir: 'right', code: 100 }];
    expect({ ...keyBy(items, ({ code }) => String.fromCharCode(code)) }).toEqual({ a: items[0], d: items[1] });
    expect({ ...keyBy(items, 'dir') }).toEqual({ left: items[0], right: items[1] });
    expect(keyBy(items, 'dir')['left']).toBe(items[0]);
  });

  it('keeps the last of equal keys', () => {
    expect({ ...keyBy([{ id: 1, n: 1 }, { id: 1, n: 2 }], 'id') }).toEqual({ 1: { id: 1, n: 2 } });
  });

  it('puts items without the property under “undefined”', () => {
    expect({ ...keyBy([{}, null, undefined], 'id') }).toEqual({ undefined: undefined });
    expect({ ...keyBy([undefined, null], 'id') }).toEqual({ undefined: null });
  });

  it('is empty for an empty array', () => {
    expect(Object.keys(keyBy([], 'id'))).toEqual([]);
  });

  it('is safe for keys that objects inherit', () => {
    const index = keyBy(['__proto__', 'constructor'], (name) => name);
    expect(Object.entries(index)).toEqual([['__proto__', '__proto__'], ['constructor', 'constructor']]);
    expect(keyBy(['a'], (name) => name)['toString']).toBe(undefined);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => keyBy({} as never, 'id')).toThrow(new TypeError('expected an array, got object'));
    expect(() => keyBy([], 3 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
  });

  it('leads every key to an item with it', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.nat(9), n: fc.nat() })), (items) => items.every(({ id }) => keyBy(items, 'id')[id] === items.findLast((item) => item.id === id))), RUNS);
  });

  it('has as many keys as there are different ones', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.nat(9) })), (items) => Object.keys(keyBy(items, 'id')).length === new Set(items.map(({ id }) => id)).size), RUNS);
  });
});
