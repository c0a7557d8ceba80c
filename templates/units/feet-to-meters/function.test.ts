import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feetToMeters } from './function.ts';

const RUNS = { seed: 5146, numRuns: 200 };

describe('feet to metres', () => {
  it('agrees with the international foot of 0.3048 m', () => {
    for (const [feet, meters] of [[1, 0.3048], [29032, 8848.9536], [3.280839895013, 1], [-10, -3.048]] as const) expect(feetToMeters(feet), String(feet)).toBeCloseTo(meters, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(feetToMeters(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => feetToMeters('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => feetToMeters(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(feetToMeters(value) / 0.3048 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => feetToMeters(2 * value) === 2 * feetToMeters(value) && feetToMeters(-value) === -feetToMeters(value)), RUNS);
  });
});
