import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cylinderVolume } from './function.ts';

const RUNS = { seed: 7701, numRuns: 200 };

describe('volume of a cylinder', () => {
  it('agrees with the examples of MBPP', () => {
    expect(cylinderVolume(10, 5)).toBeCloseTo(1570.7963267948967, 8);
    expect(cylinderVolume(4, 5)).toBeCloseTo(251.32741228718345, 8);
    expect(cylinderVolume(4, 10)).toBeCloseTo(502.6548245743669, 8);
    expect(cylinderVolume(0, 0)).toBe(0);
    expect(cylinderVolume(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws for what is no length', () => {
    for (const side of [-1, Number.NaN]) expect(() => cylinderVolume(1, side)).toThrow(new RangeError(`expected a length from 0, got ${side}`));
    expect(() => cylinderVolume('3' as never, 1)).toThrow(new TypeError('expected a number, got string'));
  });

  const side = fc.integer({ min: 1, max: 1000 });

  it('grows', () => {
    fc.assert(fc.property(side, (a) => cylinderVolume(a + 1, a + 1) > cylinderVolume(a, a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(side, (a) => Math.abs(cylinderVolume(2 * a, 2 * a) / cylinderVolume(a, a) - 8) < 1e-9), RUNS);
  });
});
