import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxBy } from './function.ts';

const RUNS = { seed: 354, numRuns: 200 };

describe('item with the largest value', () => {
  it('agrees with the example of lodash', () => {
    const items = [{ n: 1 }, { n: 2 }];
    expect(maxBy(items, ({ n }) => n)).toBe(items[1]);
    expect(maxBy(items, 'n')).toBe(items[1]);
    expect(maxBy(items.toReversed(), 'n')).toBe(items[1]);
  });

  it('is the first of several', () => {
    const items = [{ n: 2, id: 'a' }, { n: 2, id: 'b' }, { n: 1, id: 'c' }];
    expect(maxBy(items, 'n')).toBe(items[0]);
  });

  it('passes over what is no number', () => {
    const items = [{ n: Number.NaN }, { n: '9' }, {}, null, undefined, { n: -5 }];
    expect(maxBy(items, 'n')).toBe(items[5]);
    expect(maxBy([Number.NEGATIVE_INFINITY], (value) => value)).toBe(Number.NEGATIVE_INFINITY);
    expect(maxBy([0, -0], (value) => value)).toBe(0);
  });

  it('is undefined when there is none', () => {
    expect(maxBy([], 'n')).toBe(undefined);
    expect(maxBy([{ n: 'a' }, { n: Number.NaN }], 'n')).toBe(undefined);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => maxBy({} as never, 'n')).toThrow(new TypeError('expected an array, got object'));
    expect(() => maxBy([], 3 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
  });

  it('has none larger', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => { const best = maxBy(numbers, (value) => value) as number; return numbers.includes(best) && numbers.every((value) => value <= best); }), RUNS);
  });

  it('is the first such item', () => {
    fc.assert(fc.property(fc.array(fc.record({ n: fc.nat(5) }), { minLength: 1 }), (items) => { const most = Math.max(...items.map(({ n }) => n)); return maxBy(items, 'n') === items.find(({ n }) => n === most); }), RUNS);
  });
});
