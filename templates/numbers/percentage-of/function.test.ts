import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentageOf } from './function.ts';

const RUNS = { seed: 7091, numRuns: 200 };

describe('percentage of a whole', () => {
  it('agrees with known values', () => {
    for (const [part, whole, expected] of [[20, 50, 40], [50, 50, 100], [0, 7, 0], [75, 50, 150], [-5, 20, -25], [1, 8, 12.5]] as const) expect(percentageOf(part, whole), `${part} ${whole}`).toBe(expected);
  });

  it('is exact for whole percentages', () => {
    for (let part = 0; part <= 100; part += 1) expect(percentageOf(part, 100)).toBe(part);
    expect(percentageOf(7, 100)).toBe(7);
    expect(percentageOf(29, 100)).toBe(29);
  });

  it('carries NaN and infinity through', () => {
    expect(percentageOf(Number.NaN, 5)).toBeNaN();
    expect(percentageOf(5, Number.NaN)).toBeNaN();
    expect(percentageOf(5, Number.POSITIVE_INFINITY)).toBe(0);
  });

  it('throws for a whole of 0 and for no numbers', () => {
    for (const whole of [0, -0]) expect(() => percentageOf(5, whole)).toThrow(new RangeError('expected a whole other than 0'));
    expect(() => percentageOf('5' as never, 10)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => percentageOf(5, undefined as never)).toThrow(new TypeError('expected numbers, got undefined'));
  });

  it('gives the part back', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (part, whole) => Math.abs((percentageOf(part, whole) / 100) * whole - part) < 1e-9), RUNS);
  });

  it('does not change when both are multiplied', () => {
    fc.assert(fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (part, whole) => percentageOf(part * 8, whole * 8) === percentageOf(part, whole)), RUNS);
  });
});
