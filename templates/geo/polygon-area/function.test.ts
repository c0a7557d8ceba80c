import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonArea } from './function.ts';

const RUNS = { seed: 6875, numRuns: 200 };
const EARTH_RADIUS = 6_371_008.8;
const SPHERE = 4 * Math.PI * EARTH_RADIUS ** 2;

describe('area of a polygon', () => {
  it('is exact between parallels and meridians', () => {
    const band = (south: number, north: number, width: number): number => (EARTH_RADIUS ** 2 * (width * Math.PI) / 180) * (Math.sin((north * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));
    for (const [south, north, west, width] of [[0, 1, 0, 1], [10, 20, 30, 5], [-20, 15, 100, 20], [50, 51, -10, 2]] as const) {
      const corners: [number, number][] = [[south, west], [south, west + width], [north, west + width], [north, west]];
      expect(polygonArea(corners) / band(south, north, width), `${south}`).toBeCloseTo(1, 9);
    }
  });

  it('agrees with the example of turf', () => {
    const corners: [number, number][] = [[-15, 125], [-22, 113], [-37, 117], [-33, 130], [-39, 148], [-27, 154], [-15, 144], [-15, 125]];
    expect((polygonArea(corners) / EARTH_RADIUS ** 2) * 6_371_008.8 ** 2).toBeCloseTo(7_748_891_609_977, -2);
    expect(polygonArea([[0, 0], [0, 90], [90, 90], [90, 0]]) / SPHERE).toBeCloseTo(1 / 8, 9);
  });

  it('does not care where the polygon begins, which way it goes and whether it is closed', () => {
    const corners: [number, number][] = [[1, 1], [1, 3], [4, 3], [5, 2], [4, 1]];
    const area = polygonArea(corners);
    for (const other of [corners.toReversed(), [...corners.slice(2), ...corners.slice(0, 2)], [...corners, corners[0] as [number, number]]]) expect(polygonArea(other) / area).toBeCloseTo(1, 9);
  });

  it('crosses the date line', () => {
    expect(polygonArea([[0, 179], [0, -179], [1, -179], [1, 179]]) / polygonArea([[0, 0], [0, 2], [1, 2], [1, 0]])).toBeCloseTo(1, 9);
  });

  it('is 0 for fewer than three points', () => {
    expect([polygonArea([]), polygonArea([[1, 2]])]).toEqual([0, 0]);
    expect(polygonArea([[1, 2], [3, 4]])).toBeCloseTo(0, 3);
  });

  it('throws for places that are none and for no points', () => {
    expect(() => polygonArea([[90.1, 0]])).toThrow(new RangeError('expected degrees from -90 to 90, got 90.1'));
    expect(() => polygonArea([[0, 0], [0, Number.NaN]])).toThrow(new RangeError('expected degrees from -180 to 180, got NaN'));
    expect(() => polygonArea('x' as never)).toThrow(new TypeError('expected an array of points, got string'));
    expect(() => polygonArea([[0, '1' as never]])).toThrow(new TypeError('expected degrees as a number, got string'));
    expect(polygonArea([[90, 180], [-90, -180]])).toBeCloseTo(0, 3);
  });

  it('adds up when a box is cut', () => {
    fc.assert(fc.property(fc.integer({ min: -60, max: 50 }), fc.integer({ min: -150, max: 140 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (south, west, a, b) => {
      const box = (start: number, width: number): [number, number][] => [[south, start], [south, start + width], [south + 10, start + width], [south + 10, start]];
      return Math.abs(polygonArea(box(west, a)) + polygonArea(box(west + a, b)) - polygonArea(box(west, a + b))) < 1e-9 * SPHERE;
    }), RUNS);
  });

  it('does not depend on the longitude', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -60, max: 60 })), { maxLength: 8 }), fc.integer({ min: -100, max: 100 }), (points, shift) => Math.abs(polygonArea(points.map(([lat, lon]) => [lat, lon + shift])) - polygonArea(points)) < 1e-6 * SPHERE), RUNS);
  });
});
