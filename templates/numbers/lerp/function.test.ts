import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lerp } from './function.ts';

const RUNS = { seed: 7099, numRuns: 200 };

describe('linear interpolation', () => {
  it('agrees with known values', () => {
    for (const [start, end, t, expected] of [[0, 10, 0.5, 5], [10, 20, 0.25, 12.5], [-4, 4, 0.75, 2], [5, 5, 0.3, 5], [20, 80, 0, 20], [20, 80, 1, 80], [20, 80, 0.5, 50]] as const) expect(lerp(start, end, t), `${start} ${end} ${t}`).toBeCloseTo(expected, 12);
  });

  it('extrapolates outside 0 to 1', () => {
    expect(lerp(0, 10, 2)).toBe(20);
    expect(lerp(0, 10, -0.5)).toBe(-5);
  });

  it('is exact at both ends, however far apart they are', () => {
    expect(lerp(1e16, 1, 1)).toBe(1);
    expect(lerp(1, 1e16, 0)).toBe(1);
  });

  it('carries NaN through', () => {
    for (const [start, end, t] of [[Number.NaN, 1, 0.5], [0, Number.NaN, 0.5], [0, 1, Number.NaN]] as const) expect(lerp(start, end, t)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => lerp('0' as never, 1, 0.5)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => lerp(0, 1, undefined as never)).toThrow(new TypeError('expected numbers, got undefined'));
  });

  it('is the same from the other end', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 64 }), (start, end, part) => lerp(start, end, part / 64) === lerp(end, start, 1 - part / 64)), RUNS);
  });

  it('lies between the ends', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (start, end, t) => {
      const value = lerp(start, end, t);
      return value >= Math.min(start, end) - 1e-9 && value <= Math.max(start, end) + 1e-9;
    }), RUNS);
  });
});
