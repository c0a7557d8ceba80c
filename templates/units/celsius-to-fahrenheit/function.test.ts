import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celsiusToFahrenheit } from './function.ts';

const RUNS = { seed: 101, numRuns: 200 };

describe('Celsius to Fahrenheit', () => {
  it('agrees with fixed points', () => {
    for (const [celsius, fahrenheit] of [[0, 32], [100, 212], [-40, -40], [37, 98.6], [20, 68], [-17.5, 0.5], [1000, 1832]] as const) expect(celsiusToFahrenheit(celsius), String(celsius)).toBeCloseTo(fahrenheit, 10);
  });

  it('ends at absolute zero', () => {
    expect(celsiusToFahrenheit(-273.15)).toBeCloseTo(-459.67, 10);
    expect(() => celsiusToFahrenheit(-273.16)).toThrow(new RangeError('expected at least -273.15 °C, got -273.16'));
    expect(() => celsiusToFahrenheit(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
  });

  it('carries NaN and infinity through', () => {
    expect(celsiusToFahrenheit(Number.NaN)).toBeNaN();
    expect(celsiusToFahrenheit(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => celsiusToFahrenheit('20' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -273, max: 1e6, noNaN: true }), (celsius) => Math.abs(((celsiusToFahrenheit(celsius) - 32) * 5) / 9 - celsius) < 1e-6), RUNS);
  });

  it('rises by nine fifths a degree', () => {
    fc.assert(fc.property(fc.integer({ min: -200, max: 5000 }), (celsius) => Math.abs(celsiusToFahrenheit(celsius + 1) - celsiusToFahrenheit(celsius) - 1.8) < 1e-9), RUNS);
  });
});
