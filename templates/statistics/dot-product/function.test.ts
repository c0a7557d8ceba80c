import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotProduct } from './function.ts';

const RUNS = { seed: 4618, numRuns: 200 };

describe('dot product', () => {
  it('agrees with known products', () => {
    expect(dotProduct([1, 2, 3], [4, 5, 6])).toBe(32);
    expect(dotProduct([1, 3, -5], [4, -2, -1])).toBe(3);
    expect(dotProduct([], [])).toBe(0);
  });

  it('throws for other arrays', () => {
    expect(() => dotProduct([1, 2], [1])).toThrow(new RangeError('expected arrays of equal length, got 2 and 1'));
    expect(() => dotProduct('12' as never, [1, 2])).toThrow(new TypeError('expected an array of numbers'));
    expect(() => dotProduct([1, 2], [1, '2' as never])).toThrow(new TypeError('expected an array of numbers'));
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })));
  const side = (items: readonly (readonly [number, number])[], index: 0 | 1): number[] => items.map((pair) => pair[index]);

  it('is the same the other way round', () => {
    fc.assert(fc.property(pairs, (items) => dotProduct(side(items, 0), side(items, 1)) === dotProduct(side(items, 1), side(items, 0))), RUNS);
  });

  it('is never negative with itself', () => {
    fc.assert(fc.property(pairs, (items) => dotProduct(side(items, 0), side(items, 0)) >= 0), RUNS);
  });
});
