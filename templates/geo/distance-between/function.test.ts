import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween } from './function.ts';

const EARTH_RADIUS = 6371.0088;
const HALF_ROUND = Math.PI * EARTH_RADIUS;
const RUNS = { seed: 6371, numRuns: 200 };
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });

/** Central angle by the spherical law of cosines, in unit vectors: another formula for the same thing. */
function byVectors(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const vector = (lat: number, lon: number): [number, number, number] => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [a, b] = [vector(lat1, lon1), vector(lat2, lon2)];
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(chord / 2, 1));
}

describe('distance between GPS coordinates', () => {
  it('agrees with published distances within the 0.5 % of a sphere', () => {
    const vectors: [number, number, number, number, number][] = [
      [36.12, -86.67, 33.94, -118.4, 2887.26],
      [51.5007, -0.1246, 40.6892, -74.0445, 5574.84],
      [48.8566, 2.3522, 51.5074, -0.1278, 343.56],
      [-33.8688, 151.2093, -37.8136, 144.9631, 713.43],
    ];
    for (const [lat1, lon1, lat2, lon2, kilometres] of vectors) {
      const expected = (kilometres * EARTH_RADIUS) / 6371;
      expect(Math.abs(distanceBetween(lat1, lon1, lat2, lon2) / expected - 1), String(kilometres)).toBeLessThan(0.001);
    }
  });

  it('gives parts of a round trip exactly', () => {
    expect(distanceBetween(0, 0, 0, 90)).toBeCloseTo(HALF_ROUND / 2, 6);
    expect(distanceBetween(90, 0, -90, 0)).toBeCloseTo(HALF_ROUND, 6);
    expect(distanceBetween(0, -180, 0, 0)).toBeCloseTo(HALF_ROUND, 6);
    expect(distanceBetween(0, 0, 1, 0)).toBeCloseTo(HALF_ROUND / 180, 6);
  });

  it('is zero for the same place, also across the date line and at a pole', () => {
    expect(distanceBetween(12.5, 7.25, 12.5, 7.25)).toBe(0);
    expect(distanceBetween(10, 180, 10, -180)).toBeCloseTo(0, 6);
    expect(distanceBetween(90, 20, 90, -140)).toBeCloseTo(0, 6);
  });

  it('is right for antipodes, where rounding could leave the domain of the formula', () => {
    for (const lat of [0, 1e-9, 33.3, 45, 89.999]) expect(distanceBetween(lat, 10, -lat, -170)).toBeCloseTo(HALF_ROUND, 3);
  });

  it('throws when a coordinate is out of range or no number', () => {
    expect(() => distanceBetween(90.1, 0, 0, 0)).toThrow(new RangeError('expected degrees from -90 to 90, got 90.1'));
    expect(() => distanceBetween(0, -180.5, 0, 0)).toThrow(new RangeError('expected degrees from -180 to 180, got -180.5'));
    expect(() => distanceBetween(0, 0, -91, 0)).toThrow(RangeError);
    expect(() => distanceBetween(0, 0, 0, Number.NaN)).toThrow(RangeError);
    expect(() => distanceBetween('1' as never, 0, 0, 0)).toThrow(new TypeError('expected degrees as a number, got string'));
  });

  it('is the same in both directions', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => Math.abs(distanceBetween(a, b, c, d) - distanceBetween(c, d, a, b)) <= 1e-9 * EARTH_RADIUS), RUNS);
  });

  it('lies between zero and half the circumference', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => {
      const distance = distanceBetween(a, b, c, d);
      return distance >= 0 && distance <= HALF_ROUND * (1 + 1e-12);
    }), RUNS);
  });

  it('agrees with the chord between unit vectors', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => Math.abs(distanceBetween(a, b, c, d) - byVectors(a, b, c, d)) < 1e-6 * EARTH_RADIUS), RUNS);
  });
});
