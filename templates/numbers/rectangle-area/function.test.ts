import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectangleArea } from './function.ts';

const RUNS = { seed: 181, numRuns: 200 };

describe('area of a rectangle', () => {
  it('agrees with the examples of MBPP', () => {
    expect(rectangleArea(10, 20)).toBeCloseTo(200, 8);
    expect(rectangleArea(10, 5)).toBeCloseTo(50, 8);
    expect(rectangleArea(4, 2)).toBeCloseTo(8, 8);
    expect(rectangleArea(0, 0)).toBe(0);
    expect(rectangleArea(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws for what is no length', () => {
    for (const side of [-1, Number.NaN]) expect(() => rectangleArea(1, side)).toThrow(new RangeError(`expected a length from 0, got ${side}`));
    expect(() => rectangleArea('3' as never, 1)).toThrow(new TypeError('expected a number, got string'));
  });

  const side = fc.integer({ min: 1, max: 1000 });

  it('grows', () => {
    fc.assert(fc.property(side, (a) => rectangleArea(a + 1, a + 1) > rectangleArea(a, a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(side, (a) => Math.abs(rectangleArea(2 * a, 2 * a) / rectangleArea(a, a) - 4) < 1e-9), RUNS);
  });
});
