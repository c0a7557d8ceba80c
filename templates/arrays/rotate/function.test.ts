import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotate } from './function.ts';

const STEPS = 1;
const RUNS = { seed: 357, numRuns: 200 };
const DIRECTION: number = 1;

describe('rotated array', () => {
  it('has its first items at the end', () => {
    expect(rotate([1, 2, 3, 4, 5], 2 * DIRECTION)).toEqual([3, 4, 5, 1, 2]);
    expect(rotate([1, 2, 3, 4, 5], -1 * DIRECTION)).toEqual([5, 1, 2, 3, 4]);
  });

  it('may go round several times', () => {
    expect(rotate([1, 2, 3], 7 * DIRECTION)).toEqual([2, 3, 1]);
    expect(rotate([1, 2, 3], -7 * DIRECTION)).toEqual([3, 1, 2]);
    expect(rotate([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(rotate([1, 2, 3], 0)).toEqual([1, 2, 3]);
  });

  it('may be empty', () => {
    expect(rotate([], 3)).toEqual([]);
    expect(rotate(['x'], 5)).toEqual(['x']);
  });

  it('moves by the default', () => {
    expect(rotate([1, 2, 3, 4])).toEqual(rotate([1, 2, 3, 4], STEPS));
  });

  it('does not change the array', () => {
    const items = [1, 2];
    rotate(items, 1);
    expect(items).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => rotate('abc' as never, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => rotate([1], 1.5)).toThrow(new TypeError('expected an integer as steps, got 1.5'));
  });

  it('comes back by the opposite number', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: -20, max: 20 }), (items, steps) => JSON.stringify(rotate(rotate(items, steps), -steps)) === JSON.stringify(items)), RUNS);
  });

  it('can be done in parts', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (items, a, b) => JSON.stringify(rotate(rotate(items, a), b)) === JSON.stringify(rotate(items, a + b))), RUNS);
  });
});
