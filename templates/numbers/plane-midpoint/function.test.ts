import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planeMidpoint } from './function.ts';

const RUNS = { seed: 8746, numRuns: 200 };

describe('midpoint in the plane', () => {
  it('agrees with the examples of 30 seconds of code', () => {
    expect(planeMidpoint([2, 2], [4, 4])).toEqual([3, 3]);
    expect(planeMidpoint([4, 4], [6, 6])).toEqual([5, 5]);
    expect(planeMidpoint([1, 3], [2, 4])).toEqual([1.5, 3.5]);
    expect(planeMidpoint([-1, 5], [1, Number.NaN])).toEqual([0, Number.NaN]);
  });

  it('throws a TypeError that says what was expected', () => {
    for (const point of ['ab', [1], [1, 2, 3], [1, '2'], ['1', 2], null]) {
      expect(() => planeMidpoint(point as never, [0, 0])).toThrow(new TypeError('expected points [x, y] of numbers'));
      expect(() => planeMidpoint([0, 0], point as never)).toThrow(new TypeError('expected points [x, y] of numbers'));
    }
  });

  const point = fc.tuple(fc.integer(), fc.integer());

  it('is the same from the other end', () => {
    fc.assert(fc.property(point, point, (a, b) => String(planeMidpoint(a, b)) === String(planeMidpoint(b, a))), RUNS);
  });

  it('is halfway', () => {
    fc.assert(fc.property(point, point, (a, b) => planeMidpoint(a, b).every((value, axis) => value - (a[axis] as number) === (b[axis] as number) - value)), RUNS);
  });
});
