import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minBy } from './function.ts';

const RUNS = { seed: 355, numRuns: 200 };

describe('item with the smallest value', () => {
  it('agrees with the example of lodash', () => {
    const items = [{ n: 1 }, { n: 2 }];
    expect(minBy(items, ({ n }) => n)).toBe(items[0]);
    expect(minBy(items, 'n')).toBe(items[0]);
    expect(minBy(items.toReversed(), 'n')).toBe(items[0]);
  });

  it('is the first of several', () => {
    const items = [{ n: 3, id: 'a' }, { n: 2, id: 'b' }, { n: 2, id: 'c' }];
    expect(minBy(items, 'n')).toBe(items[1]);
  });

  it('passes over what is no number', () => {
    const items = [{ n: Number.NaN }, { n: '1' }, {}, null, undefined, { n: 5 }];
    expect(minBy(items, 'n')).toBe(items[5]);
    expect(minBy([Number.POSITIVE_INFINITY], (value) => value)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is undefined when there is none', () => {
    expect(minBy([], 'n')).toBe(undefined);
    expect(minBy([{ n: 'a' }, { n: Number.NaN }], 'n')).toBe(undefined);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => minBy({} as never, 'n')).toThrow(new TypeError('expected an array, got object'));
    expect(() => minBy([], 3 as never)).toThrow(new TypeError('expected a property name or a function as key, got number'));
  });

  it('has none smaller', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => { const best = minBy(numbers, (value) => value) as number; return numbers.includes(best) && numbers.every((value) => value >= best); }), RUNS);
  });

  it('is the first such item', () => {
    fc.assert(fc.property(fc.array(fc.record({ n: fc.nat(5) }), { minLength: 1 }), (items) => { const least = Math.min(...items.map(({ n }) => n)); return minBy(items, 'n') === items.find(({ n }) => n === least); }), RUNS);
  });
});
