import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortBy } from './function.ts';

const RUNS = { seed: 39, numRuns: 200 };

describe('sorted array', () => {
  it('sorts numbers by value and texts by code point', () => {
    expect(sortBy([10, 9, 1, -1, 0.5])).toEqual([-1, 0.5, 1, 9, 10]);
    expect(sortBy(['b', 'a', 'B', 'aa', ''])).toEqual(['', 'B', 'a', 'aa', 'b']);
    expect(sortBy([10n, 9n, 2n])).toEqual([2n, 9n, 10n]);
  });

  it('sorts objects by a property or a function', () => {
    const users = [{ name: 'fred', age: 48 }, { name: 'barney', age: 36 }];
    expect(sortBy(users, 'age')).toEqual([users[1], users[0]]);
    expect(sortBy(users, 'name')).toEqual([users[1], users[0]]);
    expect(sortBy(users, ({ age }) => -age)).toEqual(users);
  });

  it('sorts dates by time', () => {
    const [early, late, broken] = [new Date('2024-01-01'), new Date('2024-10-02'), new Date(Number.NaN)];
    expect(sortBy([broken, late, early])).toEqual([early, late, broken]);
  });

  it('puts numbers before texts and nothing last', () => {
    expect(sortBy([null, 'a', Number.NaN, 1, undefined, '0', true])).toEqual([1, '0', 'a', true, null, Number.NaN, undefined]);
    expect(sortBy([{}, null, { x: 2 }, { x: 1 }], 'x')).toEqual([{ x: 1 }, { x: 2 }, {}, null]);
  });

  it('is stable and keeps the array as it was', () => {
    const items = [{ k: 1, n: 'a' }, { k: 0, n: 'b' }, { k: 1, n: 'c' }, { k: 0, n: 'd' }];
    expect(sortBy(items, 'k').map(({ n }) => n).join('')).toBe('bdac');
    expect(items.map(({ n }) => n).join('')).toBe('abcd');
    expect(sortBy([])).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sortBy('ba' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => sortBy([], 1 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
  });

  it('orders any numbers and loses none', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true })), (items) => {
      const sorted = sortBy(items);
      return sorted.length === items.length && items.every((item) => sorted.includes(item)) && sorted.every((item, index) => index === 0 || (sorted[index - 1] as number) <= item);
    }), RUNS);
  });

  it('does not change a sorted array', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (items) => { expect(sortBy(sortBy(items))).toEqual(sortBy(items)); }), RUNS);
  });
});
