import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToMultiple } from './function.ts';

const RUNS = { seed: 7942, numRuns: 200 };
const STEP: number = 5;

describe('number rounded to a multiple', () => {
  it('rounds to the nearest multiple', () => {
    for (const [value, step, expected] of [[12, 5, 10], [13, 5, 15], [7, 10, 10], [4, 10, 0], [1234, 100, 1200], [37, 12, 36], [59, 15, 60], [1e21, 7e20, 7e20]] as const) expect(roundToMultiple(value, step), `${value} ${step}`).toBe(expected);
  });

  it('takes halves away from zero', () => {
    expect([roundToMultiple(2.5, 5), roundToMultiple(-2.5, 5), roundToMultiple(15, 10), roundToMultiple(-15, 10)]).toEqual([5, -5, 20, -20]);
  });

  it('is exact for decimal steps', () => {
    for (const [value, step, expected] of [[0.15, 0.1, 0.2], [0.31, 0.1, 0.3], [1.07, 0.05, 1.05], [1.08, 0.05, 1.1], [2.34, 0.25, 2.25], [0.1, 0.02, 0.1], [3e-7, 2e-7, 4e-7], [1.25e-7, 5e-8, 1.5e-7], [10, 0.3, 9.9]] as const) expect(roundToMultiple(value, step), `${value} ${step}`).toBe(expected);
  });

  it('uses its default', () => {
    expect(roundToMultiple(123.4)).toBe(roundToMultiple(123.4, STEP));
  });

  it('gives 0 without a sign', () => {
    expect(roundToMultiple(-1, 5)).toBe(0);
    expect(roundToMultiple(-0, 5)).toBe(0);
  });

  it('throws for steps that are not above 0 and for no finite numbers', () => {
    for (const step of [0, -0, -5]) expect(() => roundToMultiple(1, step)).toThrow(new RangeError(`expected a step above 0, got ${step}`));
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => roundToMultiple(value, 5)).toThrow(new TypeError(`expected finite numbers, got ${value}`));
    expect(() => roundToMultiple('1' as never, 5)).toThrow(new TypeError('expected finite numbers, got string'));
    expect(() => roundToMultiple(1, Number.NaN)).toThrow(new TypeError('expected finite numbers, got NaN'));
  });

  it('is at most half a step away and a multiple', () => {
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 500 }), (value, step) => {
      const result = roundToMultiple(value, step);
      return Math.abs(result - value) <= step / 2 && Number.isInteger(result / step);
    }), RUNS);
  });

  it('agrees with whole numbers for hundredths', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 99 }), (value, step) => roundToMultiple(value / 100, step / 100) === roundToMultiple(value, step) / 100), RUNS);
  });
});
