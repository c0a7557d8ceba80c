import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPoint } from './function.ts';

const RUNS = { seed: 2327, numRuns: 200 };
const CITIES: [number, number][] = [[52.52, 13.405], [48.857, 2.352], [51.507, -0.128], [40.713, -74.006], [-33.869, 151.209], [21.307, -157.858]];
const point = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 }));

describe('nearest of several points', () => {
  it('is the one with the shortest way', () => {
    for (const [latitude, longitude, index] of [[50.94, 6.96, 1], [53.55, 9.99, 0], [53.48, -2.24, 2], [43.65, -79.38, 3], [-36.85, 174.76, 4], [37.77, -122.42, 5]] as const) expect(nearestPoint(latitude, longitude, CITIES)).toBe(CITIES[index]);
  });

  it('is found across the date line and the poles', () => {
    expect(nearestPoint(0, 179, [[0, 170], [0, -178]])).toEqual([0, -178]);
    expect(nearestPoint(89, 0, [[80, 0], [89, 180]])).toEqual([89, 180]);
    expect(nearestPoint(80, 0, [[80, 30], [74, 0]])).toEqual([80, 30]);
  });

  it('is the first of equally near ones', () => {
    expect(nearestPoint(0, 0, [[0, 2], [0, 1], [1, 0], [0, -1]])).toEqual([0, 1]);
    const twins: [number, number][] = [[5, 5], [5, 5]];
    expect(nearestPoint(0, 0, twins)).toBe(twins[0]);
  });

  it('is undefined for none', () => {
    expect(nearestPoint(0, 0, [])).toBeUndefined();
  });

  it('throws for places that are none and for no points', () => {
    expect(() => nearestPoint(90.1, 0, CITIES)).toThrow(new RangeError('expected degrees from -90 to 90, got 90.1'));
    expect(() => nearestPoint(0, -180.1, CITIES)).toThrow(new RangeError('expected degrees from -180 to 180, got -180.1'));
    expect(() => nearestPoint(0, 0, [[0, Number.NaN]])).toThrow(new RangeError('expected degrees from -180 to 180, got NaN'));
    expect(() => nearestPoint(0, 0, 5 as never)).toThrow(new TypeError('expected an array of points, got number'));
    expect(() => nearestPoint(0, 0, [['1' as never, 0]])).toThrow(new TypeError('expected degrees as a number, got string'));
    expect(nearestPoint(90, 180, [[-90, -180]])).toEqual([-90, -180]);
  });

  it('is nearer than all others by the haversine formula', () => {
    const haversine = (a: readonly number[], b: readonly number[]): number => {
      const half = (x: number, y: number): number => Math.sin(((y - x) * Math.PI) / 360) ** 2;
      const [lat1 = 0, lon1 = 0, lat2 = 0, lon2 = 0] = [...a, ...b];
      return half(lat1, lat2) + Math.cos((lat1 * Math.PI) / 180) * Math.cos((lat2 * Math.PI) / 180) * half(lon1, lon2);
    };
    fc.assert(fc.property(point, fc.array(point, { minLength: 1 }), (here, points) => {
      const nearest = nearestPoint(here[0], here[1], points) as [number, number];
      return points.every((other) => haversine(here, nearest) <= haversine(here, other) + 1e-12);
    }), RUNS);
  });

  it('is the place itself when that is among them', () => {
    fc.assert(fc.property(point, fc.array(point), (here, points) => {
      const found = nearestPoint(here[0], here[1], [...points, here]) as [number, number];
      return Math.abs(found[0] - here[0]) < 1e-9 && (Math.abs(here[0]) === 90 || Math.abs(found[1] - here[1]) % 360 < 1e-9);
    }), RUNS);
  });
});
