import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointDistance } from './function.ts';

const RUNS = { seed: 5336, numRuns: 200 };

describe('distance in the plane', () => {
  it('agrees with the example of 30 seconds of code', () => {
    expect(pointDistance(1, 1, 2, 3)).toBeCloseTo(2.23606797749979, 12);
    expect(pointDistance(0, 0, 3, 4)).toBe(5);
    expect(pointDistance(-1, 2, -4, 6)).toBe(5);
  });

  it('knows special numbers', () => {
    expect(pointDistance(5, 5, 5, 5)).toBe(0);
    expect(pointDistance(3e200, 0, 0, 4e200)).toBeCloseTo(5e200, -190);
    expect(pointDistance(0, 0, -Infinity, 0)).toBe(Infinity);
    expect(pointDistance(0, Number.NaN, 1, 1)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pointDistance('0' as never, 0, 3, 4)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => pointDistance(0, 0, 3, undefined as never)).toThrow(new TypeError('expected numbers, got undefined'));
  });

  const n = fc.integer({ min: -99, max: 99 });

  it('is the same in both directions', () => {
    fc.assert(fc.property(n, n, n, n, (a, b, c, d) => pointDistance(a, b, c, d) === pointDistance(c, d, a, b)), RUNS);
  });

  it('does not change when both points move', () => {
    fc.assert(fc.property(n, n, n, n, n, n, (a, b, c, d, x, y) => pointDistance(a + x, b + y, c + x, d + y) === pointDistance(a, b, c, d)), RUNS);
  });
});
