import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kelvinToCelsius } from './function.ts';

const RUNS = { seed: 6614, numRuns: 200 };

describe('kelvin to Celsius', () => {
  it('agrees with fixed points', () => {
    for (const [kelvin, celsius] of [[0, -273.15], [273.15, 0], [273.16, 0.01], [373.15, 100], [300, 26.85], [1, -272.15]] as const) expect(kelvinToCelsius(kelvin)).toBe(celsius);
  });

  it('handles special numbers', () => {
    expect(kelvinToCelsius(Number.NaN)).toBeNaN();
    expect(kelvinToCelsius(Infinity)).toBe(Infinity);
    expect(kelvinToCelsius(-0)).toBe(-273.15);
  });

  it('throws below absolute zero and for no numbers', () => {
    expect(() => kelvinToCelsius(-0.01)).toThrow(new RangeError('expected kelvin from 0, got -0.01'));
    expect(() => kelvinToCelsius('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (centi) => Math.abs(kelvinToCelsius(centi / 100) + 273.15 - centi / 100) < 1e-7), RUNS);
  });

  it('rises by one a kelvin', () => {
    fc.assert(fc.property(fc.nat(10_000), (kelvin) => Math.abs(kelvinToCelsius(kelvin + 1) - kelvinToCelsius(kelvin) - 1) < 1e-7), RUNS);
  });
});
