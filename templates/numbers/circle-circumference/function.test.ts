import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleCircumference } from './function.ts';

const RUNS = { seed: 7377, numRuns: 200 };

describe('circumference of a circle', () => {
  it('agrees with the examples of MBPP', () => {
    expect(circleCircumference(10)).toBeCloseTo(62.83185307179586, 8);
    expect(circleCircumference(5)).toBeCloseTo(31.41592653589793, 8);
    expect(circleCircumference(4)).toBeCloseTo(25.132741228718345, 8);
    expect(circleCircumference(0)).toBe(0);
    expect(circleCircumference(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws for what is no length', () => {
    for (const side of [-1, Number.NaN]) expect(() => circleCircumference(side)).toThrow(new RangeError(`expected a length from 0, got ${side}`));
    expect(() => circleCircumference('3' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  const side = fc.integer({ min: 1, max: 1000 });

  it('grows', () => {
    fc.assert(fc.property(side, (a) => circleCircumference(a + 1) > circleCircumference(a)), RUNS);
  });

  it('scales with the length', () => {
    fc.assert(fc.property(side, (a) => Math.abs(circleCircumference(2 * a) / circleCircumference(a) - 2) < 1e-9), RUNS);
  });
});
