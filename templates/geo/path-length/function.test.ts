import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathLength } from './function.ts';

const RUNS = { seed: 8924, numRuns: 200 };
const EARTH_RADIUS = 6371.0088;
const DEGREE = (Math.PI * EARTH_RADIUS) / 180;
const point = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 }));

describe('length of a path', () => {
  it('adds the distances from point to point', () => {
    expect(pathLength([[0, 0], [0, 1]]) / DEGREE).toBeCloseTo(1, 9);
    expect(pathLength([[0, 0], [0, 1], [1, 1], [1, 1], [0, 1]]) / DEGREE).toBeCloseTo(3, 9);
    expect(pathLength([[60, 10], [60, 11]]) / DEGREE).toBeCloseTo(0.49998, 4);
    expect(pathLength([[48.8566, 2.3522], [51.5074, -0.1278]]) / EARTH_RADIUS).toBeCloseTo(343.5565 / 6371.0088, 6);
  });

  it('is 0 for fewer than two points', () => {
    expect([pathLength([]), pathLength([[48.2, 16.4]])]).toEqual([0, 0]);
  });

  it('crosses the date line and a pole', () => {
    expect(pathLength([[0, 179], [0, -179]]) / DEGREE).toBeCloseTo(2, 9);
    expect(pathLength([[89, 0], [89, 180]]) / DEGREE).toBeCloseTo(2, 6);
    expect(pathLength([[33.3, 10], [-33.3, -170]]) / DEGREE).toBeCloseTo(180, 4);
  });

  it('throws for places that are none and for no points', () => {
    expect(() => pathLength([[0, 0], [-90.1, 0]])).toThrow(new RangeError('expected degrees from -90 to 90, got -90.1'));
    expect(() => pathLength([[0, 180.1]])).toThrow(new RangeError('expected degrees from -180 to 180, got 180.1'));
    expect(() => pathLength([[Number.NaN, 0]])).toThrow(new RangeError('expected degrees from -90 to 90, got NaN'));
    expect(() => pathLength(5 as never)).toThrow(new TypeError('expected an array of points, got number'));
    expect(() => pathLength([['1' as never, 0]])).toThrow(new TypeError('expected degrees as a number, got string'));
    expect(pathLength([[90, 180], [90, -180]])).toBeCloseTo(0, 6);
  });

  it('is the same backwards', () => {
    fc.assert(fc.property(fc.array(point), (points) => Math.abs(pathLength(points) - pathLength(points.toReversed())) < 1e-6 * EARTH_RADIUS), RUNS);
  });

  it('adds up when the path is cut at a point', () => {
    fc.assert(fc.property(fc.array(point), point, fc.array(point), (before, middle, after) => Math.abs(pathLength([...before, middle]) + pathLength([middle, ...after]) - pathLength([...before, middle, ...after])) < 1e-6 * EARTH_RADIUS), RUNS);
  });

  it('is never shorter than the straight way', () => {
    fc.assert(fc.property(fc.array(point, { minLength: 2 }), (points) => pathLength(points) >= pathLength([points[0], points.at(-1)] as [number, number][]) - 1e-6 * EARTH_RADIUS), RUNS);
  });
});
