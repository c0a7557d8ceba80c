import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celsiusToKelvin } from './function.ts';

const RUNS = { seed: 7550, numRuns: 200 };

describe('Celsius to kelvin', () => {
  it('agrees with fixed points', () => {
    for (const [celsius, kelvin] of [[0, 273.15], [100, 373.15], [0.01, 273.16], [-195.79, 77.36], [20, 293.15]] as const) expect(celsiusToKelvin(celsius), String(celsius)).toBeCloseTo(kelvin, 10);
  });

  it('ends at absolute zero', () => {
    expect(celsiusToKelvin(-273.15)).toBe(0);
    expect(() => celsiusToKelvin(-273.16)).toThrow(new RangeError('expected at least -273.15 °C, got -273.16'));
    expect(() => celsiusToKelvin(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
  });

  it('carries NaN and infinity through', () => {
    expect(celsiusToKelvin(Number.NaN)).toBeNaN();
    expect(celsiusToKelvin(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => celsiusToKelvin('20' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -273, max: 1e6, noNaN: true }), (celsius) => Math.abs(celsiusToKelvin(celsius) - 273.15 - celsius) < 1e-9), RUNS);
  });

  it('rises by one a degree', () => {
    fc.assert(fc.property(fc.integer({ min: -200, max: 5000 }), (celsius) => Math.abs(celsiusToKelvin(celsius + 1) - celsiusToKelvin(celsius) - 1) < 1e-9), RUNS);
  });
});
