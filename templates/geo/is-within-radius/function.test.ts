import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinRadius } from './function.ts';

const RUNS = { seed: 808, numRuns: 200 };
const EARTH_RADIUS = 6371.0088;
const DEGREE = (Math.PI * EARTH_RADIUS) / 180;

describe('within a radius', () => {
  it('compares the distance with the radius', () => {
    const paris = (343.5565 / 6371.0088) * EARTH_RADIUS;
    expect(isWithinRadius(48.8566, 2.3522, 51.5074, -0.1278, paris * 1.0001)).toBe(true);
    expect(isWithinRadius(48.8566, 2.3522, 51.5074, -0.1278, paris * 0.9999)).toBe(false);
  });

  it('measures along the equator, a meridian and a parallel', () => {
    for (const [latitude, longitude] of [[0, 1], [1, 0], [0, -1], [-1, 0]] as const) {
      expect(isWithinRadius(latitude, longitude, 0, 0, DEGREE * 1.000001)).toBe(true);
      expect(isWithinRadius(latitude, longitude, 0, 0, DEGREE * 0.999999)).toBe(false);
    }
    expect(isWithinRadius(60, 10, 60, 11, DEGREE * 0.5001)).toBe(true);
    expect(isWithinRadius(60, 10, 60, 11, DEGREE * 0.4999)).toBe(false);
  });

  it('includes the centre itself', () => {
    expect(isWithinRadius(48.2, 16.4, 48.2, 16.4, 0)).toBe(true);
    expect(isWithinRadius(48.2, 16.4001, 48.2, 16.4, 0)).toBe(false);
  });

  it('crosses the date line and reaches the antipodes', () => {
    expect(isWithinRadius(0, 179.5, 0, -179.5, DEGREE * 1.001)).toBe(true);
    expect(isWithinRadius(33.3, 10, -33.3, -170, DEGREE * 180.001)).toBe(true);
    expect(isWithinRadius(90, 0, -90, 0, DEGREE * 179.999)).toBe(false);
    expect(isWithinRadius(12, 34, 56, 78, Number.POSITIVE_INFINITY)).toBe(true);
  });

  it('throws for places that are none and for negative radiuses', () => {
    expect(() => isWithinRadius(90.1, 0, 0, 0, 1)).toThrow(new RangeError('expected degrees from -90 to 90, got 90.1'));
    expect(() => isWithinRadius(0, 180.1, 0, 0, 1)).toThrow(new RangeError('expected degrees from -180 to 180, got 180.1'));
    expect(() => isWithinRadius(0, 0, -91, 0, 1)).toThrow(new RangeError('expected degrees from -90 to 90, got -91'));
    expect(() => isWithinRadius(0, 0, 0, -181, 1)).toThrow(new RangeError('expected degrees from -180 to 180, got -181'));
    for (const radius of [-1, Number.NaN]) expect(() => isWithinRadius(0, 0, 0, 0, radius)).toThrow(new RangeError(`expected a radius from 0, got ${radius}`));
    expect(isWithinRadius(-90, 180, -90, -180, 1)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isWithinRadius('1' as never, 0, 0, 0, 1)).toThrow(new TypeError('expected degrees as a number, got string'));
    expect(() => isWithinRadius(0, 0, 0, 0, '1' as never)).toThrow(new TypeError('expected a radius as a number, got string'));
  });

  const latitude = fc.double({ min: -90, max: 90, noNaN: true });
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });

  it('is the same when place and centre are swapped', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, fc.integer({ min: 0, max: 180 }), (a, b, c, d, degrees) => isWithinRadius(a, b, c, d, degrees * DEGREE) === isWithinRadius(c, d, a, b, degrees * DEGREE)), RUNS);
  });

  it('stays true when the radius grows', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, fc.nat(180), (a, b, c, d, degrees) => !isWithinRadius(a, b, c, d, degrees * DEGREE) || isWithinRadius(a, b, c, d, (degrees + 1) * DEGREE)), RUNS);
  });
});
