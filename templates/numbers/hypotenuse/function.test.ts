import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypotenuse } from './function.ts';

const RUNS = { seed: 3096, numRuns: 200 };

describe('hypotenuse', () => {
  it('agrees with known values', () => {
    expect(hypotenuse(3, 4)).toBeCloseTo(5, 12);
    expect(hypotenuse(5, 12)).toBeCloseTo(13, 12);
    expect(hypotenuse(0, 0)).toBe(0);
    expect(hypotenuse(Infinity, Infinity)).toBe(Infinity);
  });

  it('throws for what is no length', () => {
    for (const length of [-1, Number.NaN]) expect(() => hypotenuse(length, 1)).toThrow(new RangeError(`expected a length from 0, got ${length}`));
    expect(() => hypotenuse('3' as never, 1)).toThrow(new TypeError('expected a number, got string'));
    expect(() => hypotenuse(1, undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('grows', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), (a) => hypotenuse(a + 1, a + 1) > hypotenuse(a, a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (a) => Math.abs(hypotenuse(3 * a, 4 * a) - 5 * a) < 1e-6), RUNS);
  });
});
