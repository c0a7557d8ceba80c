import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangleArea } from './function.ts';

const RUNS = { seed: 2960, numRuns: 200 };

describe('area of a triangle', () => {
  it('agrees with known values', () => {
    expect(triangleArea(5, 3)).toBeCloseTo(7.5, 12);
    expect(triangleArea(2, 2)).toBeCloseTo(2, 12);
    expect(triangleArea(0, 0)).toBe(0);
    expect(triangleArea(Infinity, Infinity)).toBe(Infinity);
  });

  it('throws for what is no length', () => {
    for (const length of [-1, Number.NaN]) expect(() => triangleArea(length, 1)).toThrow(new RangeError(`expected a length from 0, got ${length}`));
    expect(() => triangleArea('3' as never, 1)).toThrow(new TypeError('expected a number, got string'));
    expect(() => triangleArea(1, undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('grows', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), (a) => triangleArea(a + 1, a + 1) > triangleArea(a, a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (a) => triangleArea(a, a) === triangleArea(2 * a, a) / 2), RUNS);
  });
});
