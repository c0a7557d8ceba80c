import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleArea } from './function.ts';

const RUNS = { seed: 2941, numRuns: 200 };

describe('area of a circle', () => {
  it('agrees with known values', () => {
    expect(circleArea(1)).toBeCloseTo(3.141592653589793, 12);
    expect(circleArea(2.5)).toBeCloseTo(19.634954084936208, 12);
    expect(circleArea(0)).toBe(0);
    expect(circleArea(Infinity)).toBe(Infinity);
  });

  it('throws for what is no length', () => {
    for (const length of [-1, Number.NaN]) expect(() => circleArea(length)).toThrow(new RangeError(`expected a length from 0, got ${length}`));
    expect(() => circleArea('3' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('grows', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), (a) => circleArea(a + 1) > circleArea(a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (a) => Math.abs(circleArea(2 * a) - 4 * circleArea(a)) < 1e-6), RUNS);
  });
});
