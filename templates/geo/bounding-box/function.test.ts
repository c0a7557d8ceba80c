import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundingBox } from './function.ts';

const RUNS = { seed: 1658, numRuns: 200 };
const point = fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }));

describe('box around points', () => {
  it('holds all points tightly', () => {
    expect(boundingBox([[48.2, 16.4], [52.5, 13.4], [47.4, 8.5]])).toEqual({ south: 47.4, west: 8.5, north: 52.5, east: 16.4 });
    expect(boundingBox([[-33.9, 151.2], [40.7, -74]])).toEqual({ south: -33.9, west: -74, north: 40.7, east: 151.2 });
  });

  it('is a single place for a single point, also at the ends of the map', () => {
    for (const [latitude, longitude] of [[10, 20], [90, 180], [-90, -180]] as const) expect(boundingBox([[latitude, longitude]])).toEqual({ south: latitude, west: longitude, north: latitude, east: longitude });
  });

  it('handles many points', () => {
    expect(boundingBox(Array.from({ length: 200_000 }, (_, index): [number, number] => [index % 90, index % 180]))).toEqual({ south: 0, west: 0, north: 89, east: 179 });
  });

  it('throws for no points and for places that are none', () => {
    expect(() => boundingBox([])).toThrow(new RangeError('expected at least one point'));
    expect(() => boundingBox([[0, 0], [90.1, 0]])).toThrow(new RangeError('expected degrees from -90 to 90, got 90.1'));
    expect(() => boundingBox([[0, -180.1]])).toThrow(new RangeError('expected degrees from -180 to 180, got -180.1'));
    expect(() => boundingBox([[Number.NaN, 0]])).toThrow(new RangeError('expected degrees from -90 to 90, got NaN'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => boundingBox('1,2' as never)).toThrow(new TypeError('expected an array of points, got string'));
    expect(() => boundingBox([['1' as never, 2]])).toThrow(new TypeError('expected degrees as a number, got string'));
    expect(() => boundingBox([[1] as never])).toThrow(new TypeError('expected degrees as a number, got undefined'));
  });

  it('holds every point, and each side touches one', () => {
    fc.assert(fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const { south, west, north, east } = boundingBox(points);
      const inside = points.every(([lat, lon]) => lat >= south && lat <= north && lon >= west && lon <= east);
      return inside && points.some(([lat]) => lat === south) && points.some(([lat]) => lat === north) && points.some(([, lon]) => lon === west) && points.some(([, lon]) => lon === east);
    }), RUNS);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })), { minLength: 1 }), (points) => { expect(boundingBox(points.toReversed())).toEqual(boundingBox(points)); }), RUNS);
  });
});
