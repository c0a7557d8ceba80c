import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmhToMph } from './function.ts';

const RUNS = { seed: 9067, numRuns: 200 };

describe('kilometres per hour to miles per hour', () => {
  it('agrees with the international mile of 1.609344 km', () => {
    for (const [kmh, mph] of [[1.609344, 1], [100, 62.1371192237], [50, 31.0685596119], [-160.9344, -100]] as const) expect(kmhToMph(kmh), String(kmh)).toBeCloseTo(mph, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(kmhToMph(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => kmhToMph('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => kmhToMph(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(kmhToMph(value) * 1.609_344 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => kmhToMph(2 * value) === 2 * kmhToMph(value) && kmhToMph(-value) === -kmhToMph(value)), RUNS);
  });
});
