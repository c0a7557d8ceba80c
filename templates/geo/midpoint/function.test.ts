import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midpoint } from './function.ts';

const RUNS = { seed: 7121, numRuns: 200 };
const latitude = fc.double({ min: -80, max: 80, noNaN: true });
const longitude = fc.double({ min: -85, max: 85, noNaN: true });

/** Central angle of two places in radians, by the haversine formula. */
function angle(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const half = (a: number, b: number): number => Math.sin(((b - a) * Math.PI) / 360) ** 2;
  return 2 * Math.asin(Math.sqrt(half(lat1, lat2) + Math.cos((lat1 * Math.PI) / 180) * Math.cos((lat2 * Math.PI) / 180) * half(lon1, lon2)));
}

describe('halfway point', () => {
  it('agrees with published examples', () => {
    const vectors: [number, number, number, number, number, number][] = [
      [52.205, 0.119, 48.857, 2.351, 50.5363, 1.2746], [0, 0, 0, 90, 0, 45], [0, 10, 0, -30, 0, -10], [10, 20, 50, 20, 30, 20], [-10, 20, 50, 20, 20, 20], [35, 45, 35, 135, 44.7191, 90],
    ];
    for (const [lat1, lon1, lat2, lon2, lat, lon] of vectors) {
      const point = midpoint(lat1, lon1, lat2, lon2);
      expect(point.latitude, `${lat1} ${lon1}`).toBeCloseTo(lat, 4);
      expect(point.longitude, `${lat1} ${lon1}`).toBeCloseTo(lon, 4);
    }
  });

  it('crosses the date line and the poles', () => {
    expect(Math.abs(midpoint(0, 170, 0, -170).longitude)).toBeCloseTo(180, 9);
    expect(midpoint(80, 0, 80, 180).latitude).toBeCloseTo(90, 9);
    expect(midpoint(-70, 10, -80, -170).latitude).toBeCloseTo(-85, 9);
    expect(midpoint(90, 50, -90, 50)).toEqual(midpoint(90, 50, -90, 50));
  });

  it('throws when a coordinate is out of range or no number', () => {
    expect(() => midpoint(90.1, 0, 0, 0)).toThrow(new RangeError('expected degrees from -90 to 90, got 90.1'));
    expect(() => midpoint(0, -180.5, 0, 0)).toThrow(new RangeError('expected degrees from -180 to 180, got -180.5'));
    expect(() => midpoint(0, 0, 0, Number.NaN)).toThrow(new RangeError('expected degrees from -180 to 180, got NaN'));
    expect(() => midpoint(0, 0, '1' as never, 0)).toThrow(new TypeError('expected degrees as a number, got string'));
    expect(midpoint(90, 180, 90, -180).latitude).toBeCloseTo(90, 9);
  });

  it('is equally far from both, half of the way', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => {
      const { latitude: lat, longitude: lon } = midpoint(a, b, c, d);
      const half = angle(a, b, c, d) / 2;
      return Math.abs(angle(a, b, lat, lon) - half) < 1e-6 && Math.abs(angle(lat, lon, c, d) - half) < 1e-6;
    }), RUNS);
  });

  it('is the same from the other end', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => {
      const [there, back] = [midpoint(a, b, c, d), midpoint(c, d, a, b)];
      return Math.abs(there.latitude - back.latitude) < 1e-9 && Math.abs(there.longitude - back.longitude) < 1e-9;
    }), RUNS);
  });
});
