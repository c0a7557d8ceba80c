import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastIndexOf } from './function.ts';

const RUNS = { seed: 7802, numRuns: 200 };

describe('last index of a value', () => {
  it('agrees with the examples of lodash and Ramda', () => {
    expect(lastIndexOf([1, 2, 1, 2], 2)).toBe(3);
    expect(lastIndexOf([-1, 3, 3, 0, 1, 2, 3, 4], 3)).toBe(6);
    expect(lastIndexOf([1, 2, 3, 4], 10)).toBe(-1);
  });

  it('compares like a set', () => {
    expect(lastIndexOf([Number.NaN, Number.NaN, 1], Number.NaN)).toBe(1);
    expect(lastIndexOf([1, 2], Number.NaN)).toBe(-1);
    expect(lastIndexOf([0], -0)).toBe(0);
    expect(lastIndexOf<unknown>(['x', 1], 'y')).toBe(-1);
    expect(lastIndexOf<unknown>([{}], {})).toBe(-1);
    expect(lastIndexOf([], 1)).toBe(-1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => lastIndexOf('aba' as never, 'a' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('agrees with a search from the end', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), fc.nat(9), (items, item) => lastIndexOf(items, item) === items.findLastIndex((other) => other === item)), RUNS);
  });

  it('finds the last item', () => {
    fc.assert(fc.property(fc.array(fc.double(), { minLength: 1 }), (items) => lastIndexOf(items, items.at(-1) as number) === items.length - 1), RUNS);
  });
});
