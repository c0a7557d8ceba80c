import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cubeVolume } from './function.ts';

const RUNS = { seed: 2485, numRuns: 200 };

describe('volume of a cube', () => {
  it('agrees with known values', () => {
    expect(cubeVolume(3)).toBeCloseTo(27, 12);
    expect(cubeVolume(2.5)).toBeCloseTo(15.625, 12);
    expect(cubeVolume(0)).toBe(0);
    expect(cubeVolume(Infinity)).toBe(Infinity);
  });

  it('throws for what is no length', () => {
    for (const length of [-1, Number.NaN]) expect(() => cubeVolume(length)).toThrow(new RangeError(`expected a length from 0, got ${length}`));
    expect(() => cubeVolume('3' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('grows', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), (a) => cubeVolume(a + 1) > cubeVolume(a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (a) => Math.abs(cubeVolume(2 * a) - 8 * cubeVolume(a)) < 1e-6), RUNS);
  });
});
