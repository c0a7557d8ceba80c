import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf } from './function.ts';

const RUNS = { seed: 531, numRuns: 200 };

describe('index of a value', () => {
  it('agrees with the examples of lodash and Ramda', () => {
    expect(indexOf([1, 2, 1, 2], 2)).toBe(1);
    expect(indexOf([1, 2, 3, 4], 3)).toBe(2);
    expect(indexOf([1, 2, 3, 4], 10)).toBe(-1);
  });

  it('compares like a set', () => {
    expect(indexOf([1, Number.NaN, Number.NaN], Number.NaN)).toBe(1);
    expect(indexOf([1, 2], Number.NaN)).toBe(-1);
    expect(indexOf([0], -0)).toBe(0);
    expect(indexOf<unknown>([{}, '1', undefined], undefined)).toBe(2);
    expect(indexOf<unknown>([{}], {})).toBe(-1);
    expect(indexOf<unknown>(['x', 1], 'y')).toBe(-1);
    expect(indexOf([], 1)).toBe(-1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => indexOf('abc' as never, 'a' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('agrees with a search from the front', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), fc.nat(9), (items, item) => indexOf(items, item) === items.findIndex((other) => other === item)), RUNS);
  });

  it('finds what is there', () => {
    fc.assert(fc.property(fc.array(fc.double(), { minLength: 1 }), (items) => indexOf(items, items[0] as number) === 0), RUNS);
  });
});
