import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inchesToCentimeters } from './function.ts';

const RUNS = { seed: 3101, numRuns: 200 };

describe('inches to centimetres', () => {
  it('agrees with the international inch of 2.54 cm', () => {
    for (const [inches, centimeters] of [[1, 2.54], [12, 30.48], [39.370078740157, 100], [-10, -25.4]] as const) expect(inchesToCentimeters(inches), String(inches)).toBeCloseTo(centimeters, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(inchesToCentimeters(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => inchesToCentimeters('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => inchesToCentimeters(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(inchesToCentimeters(value) / 2.54 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => inchesToCentimeters(2 * value) === 2 * inchesToCentimeters(value) && inchesToCentimeters(-value) === -inchesToCentimeters(value)), RUNS);
  });
});
