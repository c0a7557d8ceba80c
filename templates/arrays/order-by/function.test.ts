import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBy } from './function.ts';

const RUNS = { seed: 375, numRuns: 200 };
const list = fc.array(fc.record({ a: fc.nat(3), b: fc.nat(3), id: fc.nat() }));

describe('items in the order of several properties', () => {
  it('agree with the example of lodash', () => {
    const users = [{ user: 'fred', age: 48 }, { user: 'barney', age: 34 }, { user: 'fred', age: 40 }, { user: 'barney', age: 36 }];
    expect(orderBy(users, ['user', 'age'], ['asc', 'desc'])).toEqual([users[3], users[1], users[0], users[2]]);
    expect(orderBy(users, ['user'], ['desc'])).toEqual([users[0], users[2], users[1], users[3]]);
    expect(orderBy(users, ['age'])).toEqual([users[1], users[3], users[2], users[0]]);
  });

  it('ascend where no order is given', () => {
    const items = [{ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 2, b: 0 }];
    expect(orderBy(items, ['a', 'b'], ['desc'])).toEqual([items[2], items[1], items[0]]);
  });

  it('compare texts, dates and truth values', () => {
    expect(orderBy([{ v: 'b' }, { v: 'B' }, { v: 'a' }], ['v'])).toEqual([{ v: 'B' }, { v: 'a' }, { v: 'b' }]);
    expect(orderBy([{ v: new Date(2) }, { v: new Date(1) }, { v: new Date(1) }], ['v']).map(({ v }) => v.getTime())).toEqual([1, 1, 2]);
    expect(orderBy([{ v: true }, { v: false }], ['v'])).toEqual([{ v: false }, { v: true }]);
    expect(orderBy([{ v: 10 }, { v: 9 }], ['v'])).toEqual([{ v: 9 }, { v: 10 }]);
  });

  it('end with missing values in either order', () => {
    const items = [{ v: undefined, id: 1 }, { v: 1 }, { v: null, id: 2 }, { v: Number.NaN, id: 3 }, { v: 2 }, { v: new Date(Number.NaN), id: 4 }];
    expect(orderBy(items, ['v'], ['asc'])).toEqual([items[1], items[4], items[0], items[2], items[3], items[5]]);
    expect(orderBy(items, ['v'], ['desc'])).toEqual([items[4], items[1], items[0], items[2], items[3], items[5]]);
  });

  it('stay in place when nothing decides', () => {
    const items = [{ a: 2 }, { a: 1 }];
    expect(orderBy(items, [])).toEqual(items);
    expect(orderBy([], ['a'])).toEqual([]);
    orderBy(items, ['a']);
    expect(items).toEqual([{ a: 2 }, { a: 1 }]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => orderBy('a' as never, ['a'])).toThrow(new TypeError('expected an array, got string'));
    expect(() => orderBy([], 'a' as never)).toThrow(new TypeError('expected an array of property names'));
    expect(() => orderBy([], [1] as never)).toThrow(new TypeError('expected an array of property names'));
    expect(() => orderBy([], ['a'], 'asc' as never)).toThrow(new TypeError('expected an array of “asc” and “desc” as orders'));
    expect(() => orderBy([], ['a'], ['up'] as never)).toThrow(new TypeError('expected an array of “asc” and “desc” as orders'));
  });

  it('are ordered, equal ones as before', () => {
    fc.assert(fc.property(list, (items) => orderBy(items, ['a', 'b'], ['desc', 'asc']).every((item, index, all) => { const before = all[index - 1]; return !before || before.a > item.a || (before.a === item.a && (before.b < item.b || (before.b === item.b && items.indexOf(before) < items.indexOf(item)))); })), RUNS);
  });

  it('are all there', () => {
    fc.assert(fc.property(list, (items) => orderBy(items, ['a']).length === items.length && orderBy(items, ['a']).every((item) => items.includes(item))), RUNS);
  });
});
