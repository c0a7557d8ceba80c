import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sphereVolume } from './function.ts';

const RUNS = { seed: 5124, numRuns: 200 };

describe('volume of a sphere', () => {
  it('agrees with the examples of MBPP', () => {
    expect(sphereVolume(10)).toBeCloseTo(4188.790204786391, 8);
    expect(sphereVolume(25)).toBeCloseTo(65449.84694978735, 8);
    expect(sphereVolume(20)).toBeCloseTo(33510.32163829113, 8);
    expect(sphereVolume(0)).toBe(0);
    expect(sphereVolume(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws for what is no length', () => {
    for (const side of [-1, Number.NaN]) expect(() => sphereVolume(side)).toThrow(new RangeError(`expected a length from 0, got ${side}`));
    expect(() => sphereVolume('3' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  const side = fc.integer({ min: 1, max: 1000 });

  it('grows', () => {
    fc.assert(fc.property(side, (a) => sphereVolume(a + 1) > sphereVolume(a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(side, (a) => Math.abs(sphereVolume(2 * a) / sphereVolume(a) - 8) < 1e-9), RUNS);
  });
});
