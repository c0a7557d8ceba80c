import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { includesItem } from './function.ts';

const RUNS = { seed: 5999, numRuns: 200 };

describe('value in an array', () => {
  it('agrees with the examples of Ramda', () => {
    expect(includesItem([1, 2, 3], 3)).toBe(true);
    expect(includesItem([1, 2, 3], 4)).toBe(false);
  });

  it('compares like a set', () => {
    expect(includesItem([Number.NaN], Number.NaN)).toBe(true);
    expect(includesItem([0], -0)).toBe(true);
    expect(includesItem<unknown>(['1', {}], 1)).toBe(false);
    expect(includesItem<unknown>([{}], {})).toBe(false);
    expect(includesItem([], undefined as never)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => includesItem('abc' as never, 'a' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('contains each of its items', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (items) => items.every((item) => includesItem(items, item))), RUNS);
  });

  it('agrees with a search', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), fc.nat(9), (items, item) => includesItem(items, item) === items.some((other) => other === item)), RUNS);
  });
});
