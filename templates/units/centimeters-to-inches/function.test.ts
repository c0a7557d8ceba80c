import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimetersToInches } from './function.ts';

const RUNS = { seed: 7611, numRuns: 200 };

describe('centimetres to inches', () => {
  it('agrees with the international inch of 2.54 cm', () => {
    for (const [centimeters, inches] of [[2.54, 1], [30.48, 12], [100, 39.370078740157], [-1, -0.3937007874]] as const) expect(centimetersToInches(centimeters), String(centimeters)).toBeCloseTo(inches, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(centimetersToInches(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => centimetersToInches('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => centimetersToInches(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(centimetersToInches(value) * 2.54 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => centimetersToInches(2 * value) === 2 * centimetersToInches(value) && centimetersToInches(-value) === -centimetersToInches(value)), RUNS);
  });
});
