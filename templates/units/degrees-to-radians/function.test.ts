import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesToRadians } from './function.ts';

const RUNS = { seed: 7379, numRuns: 200 };

describe('degrees to radians', () => {
  it('agrees with the definition of the radian', () => {
    for (const [degrees, radians] of [[180, Math.PI], [90, Math.PI / 2], [360, 2 * Math.PI], [-45, -Math.PI / 4], [1, 0.017453292519943]] as const) expect(degreesToRadians(degrees), String(degrees)).toBeCloseTo(radians, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(degreesToRadians(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => degreesToRadians('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => degreesToRadians(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs((degreesToRadians(value) * 180) / Math.PI - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => degreesToRadians(2 * value) === 2 * degreesToRadians(value) && degreesToRadians(-value) === -degreesToRadians(value)), RUNS);
  });
});
