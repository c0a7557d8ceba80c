import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sphereSurface } from './function.ts';

const RUNS = { seed: 6454, numRuns: 200 };

describe('surface area of a sphere', () => {
  it('agrees with the examples of MBPP', () => {
    expect(sphereSurface(10)).toBeCloseTo(1256.6370614359173, 8);
    expect(sphereSurface(15)).toBeCloseTo(2827.4333882308138, 8);
    expect(sphereSurface(20)).toBeCloseTo(5026.548245743669, 8);
    expect(sphereSurface(0)).toBe(0);
    expect(sphereSurface(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws for what is no length', () => {
    for (const side of [-1, Number.NaN]) expect(() => sphereSurface(side)).toThrow(new RangeError(`expected a length from 0, got ${side}`));
    expect(() => sphereSurface('3' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  const side = fc.integer({ min: 1, max: 1000 });

  it('grows', () => {
    fc.assert(fc.property(side, (a) => sphereSurface(a + 1) > sphereSurface(a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(side, (a) => Math.abs(sphereSurface(2 * a) / sphereSurface(a) - 4) < 1e-9), RUNS);
  });
});
