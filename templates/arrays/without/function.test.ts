import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutValues } from './function.ts';

const RUNS = { seed: 507, numRuns: 200 };

describe('an array with values left out', () => {
  it('agrees with the example of lodash', () => {
    expect(withoutValues([2, 1, 2, 3], 1, 2)).toEqual([3]);
    expect(withoutValues(['a', 'b', 'a'], 'a')).toEqual(['b']);
  });

  it('may keep all or nothing', () => {
    expect(withoutValues([1, 2])).toEqual([1, 2]);
    expect(withoutValues([1, 2], 3)).toEqual([1, 2]);
    expect(withoutValues([], 1)).toEqual([]);
    expect(withoutValues([1, 1], 1)).toEqual([]);
  });

  it('compares by SameValueZero and by identity', () => {
    expect(withoutValues([Number.NaN, 1], Number.NaN)).toEqual([1]);
    expect(withoutValues([0, -0, 1], 0)).toEqual([1]);
    expect(withoutValues<unknown>([1, '1'], '1')).toEqual([1]);
    expect(withoutValues([{ a: 1 }], { a: 1 })).toEqual([{ a: 1 }]);
  });

  it('is a new array', () => {
    const items = [1, 2];
    expect(withoutValues(items)).not.toBe(items);
    withoutValues(items, 1);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => withoutValues('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
  });

  it('has none of the values', () => {
    fc.assert(fc.property(fc.array(fc.nat(5)), fc.array(fc.nat(5)), (items, values) => withoutValues(items, ...values).every((item) => !values.includes(item))), RUNS);
  });

  it('keeps the others in their order', () => {
    fc.assert(fc.property(fc.array(fc.nat(5)), fc.nat(5), (items, value) => JSON.stringify(withoutValues(items, value)) === JSON.stringify(items.flatMap((item) => (item === value ? [] : [item])))), RUNS);
  });
});
