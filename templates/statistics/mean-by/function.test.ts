import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanBy } from './function.ts';

const RUNS = { seed: 553, numRuns: 200 };
const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

describe('the mean of a property', () => {
  it('agrees with the example of lodash', () => {
    const items = [{ n: 4 }, { n: 2 }, { n: 8 }, { n: 6 }];
    expect(meanBy(items, 'n')).toBe(5);
    expect(meanBy(items, (item) => item.n)).toBe(5);
    expect(meanBy(['a', 'bcd'], 'length')).toBe(2);
  });

  it('is NaN for no items', () => {
    expect(meanBy([], 'n')).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => meanBy('abc' as never, 'n')).toThrow(new TypeError('expected an array, got string'));
    expect(() => meanBy([], 1 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
    expect(() => meanBy([{ n: 1 }, {}], 'n')).toThrow(new TypeError('expected a number of item 1, got undefined'));
    for (const item of [null, undefined]) expect(() => meanBy([item], 'n')).toThrow(new TypeError('expected a number of item 0, got undefined'));
    expect(() => meanBy([1], () => '1' as never)).toThrow(new TypeError('expected a number of item 0, got string'));
  });

  it('is between the smallest and the largest', () => {
    fc.assert(fc.property(values, (numbers) => { const mean = meanBy(numbers, (number) => number); return mean >= Math.min(...numbers) - 1e-9 && mean <= Math.max(...numbers) + 1e-9; }), RUNS);
  });

  it('is the same by name and by function', () => {
    fc.assert(fc.property(values, (numbers) => meanBy(numbers.map((n) => ({ n })), 'n') === meanBy(numbers, (number) => number)), RUNS);
  });
});
