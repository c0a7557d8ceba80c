import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fahrenheitToCelsius } from './function.ts';

const RUNS = { seed: 102, numRuns: 200 };

describe('Fahrenheit to Celsius', () => {
  it('agrees with fixed points', () => {
    for (const [fahrenheit, celsius] of [[32, 0], [212, 100], [-40, -40], [98.6, 37], [68, 20], [0.5, -17.5], [1832, 1000]] as const) expect(fahrenheitToCelsius(fahrenheit), String(fahrenheit)).toBeCloseTo(celsius, 10);
  });

  it('ends at absolute zero', () => {
    expect(fahrenheitToCelsius(-459.67)).toBeCloseTo(-273.15, 10);
    expect(() => fahrenheitToCelsius(-459.68)).toThrow(new RangeError('expected at least -459.67 °F, got -459.68'));
    expect(() => fahrenheitToCelsius(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
  });

  it('carries NaN and infinity through', () => {
    expect(fahrenheitToCelsius(Number.NaN)).toBeNaN();
    expect(fahrenheitToCelsius(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fahrenheitToCelsius(null as never)).toThrow(new TypeError('expected a number, got object'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -459, max: 1e6, noNaN: true }), (fahrenheit) => Math.abs((fahrenheitToCelsius(fahrenheit) * 9) / 5 + 32 - fahrenheit) < 1e-6), RUNS);
  });

  it('rises by five ninths a degree', () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 5000 }), (fahrenheit) => Math.abs(fahrenheitToCelsius(fahrenheit + 9) - fahrenheitToCelsius(fahrenheit) - 5) < 1e-9), RUNS);
  });
});
