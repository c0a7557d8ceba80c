import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectanglePerimeter } from './function.ts';

const RUNS = { seed: 4621, numRuns: 200 };

describe('perimeter of a rectangle', () => {
  it('agrees with the examples of MBPP', () => {
    expect(rectanglePerimeter(10, 20)).toBeCloseTo(60, 8);
    expect(rectanglePerimeter(10, 5)).toBeCloseTo(30, 8);
    expect(rectanglePerimeter(4, 2)).toBeCloseTo(12, 8);
    expect(rectanglePerimeter(0, 0)).toBe(0);
    expect(rectanglePerimeter(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws for what is no length', () => {
    for (const side of [-1, Number.NaN]) expect(() => rectanglePerimeter(1, side)).toThrow(new RangeError(`expected a length from 0, got ${side}`));
    expect(() => rectanglePerimeter('3' as never, 1)).toThrow(new TypeError('expected a number, got string'));
  });

  const side = fc.integer({ min: 1, max: 1000 });

  it('grows', () => {
    fc.assert(fc.property(side, (a) => rectanglePerimeter(a + 1, a + 1) > rectanglePerimeter(a, a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(side, (a) => Math.abs(rectanglePerimeter(2 * a, 2 * a) / rectanglePerimeter(a, a) - 2) < 1e-9), RUNS);
  });
});
