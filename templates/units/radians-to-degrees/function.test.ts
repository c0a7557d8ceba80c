import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radiansToDegrees } from './function.ts';

const RUNS = { seed: 9224, numRuns: 200 };

describe('radians to degrees', () => {
  it('agrees with the definition of the radian', () => {
    for (const [radians, degrees] of [[1, 57.29577951308232], [0.5, 28.64788975654116], [Math.PI, 180], [Math.PI / 2, 90], [-Math.PI, -180]] as const) expect(radiansToDegrees(radians), String(radians)).toBeCloseTo(degrees, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(radiansToDegrees(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => radiansToDegrees('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => radiansToDegrees(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs((radiansToDegrees(value) * Math.PI) / 180 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => radiansToDegrees(2 * value) === 2 * radiansToDegrees(value) && radiansToDegrees(-value) === -radiansToDegrees(value)), RUNS);
  });
});
