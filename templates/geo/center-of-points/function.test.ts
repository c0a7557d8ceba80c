import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centerOfPoints } from './function.ts';

const RUNS = { seed: 765, numRuns: 200 };

function rounded(points: [number, number][]): number[] {
  const { latitude, longitude } = centerOfPoints(points);
  return [latitude, longitude].map((value) => Number(value.toFixed(6)) + 0);
}

describe('centre of points', () => {
  it('agrees with known places', () => {
    expect(rounded([[52.516272, 13.377722], [51.515, 7.453619], [51.503333, -0.119722]])).toEqual([51.973943, 6.856317]);
    expect(rounded([[0, 0], [0, 10]])).toEqual([0, 5]);
    expect(rounded([[0, 0], [0, 90], [90, 0]])).toEqual([35.26439, 45]);
  });

  it('may lie on the date line or be the point itself', () => {
    expect(rounded([[10, 179], [10, -179]]).map(Math.abs)).toEqual([10.0015, 180].map((value) => expect.closeTo(value, 3)));
    expect(rounded([[-33.5, 151.25]])).toEqual([-33.5, 151.25]);
    expect(rounded([[-90, 0]])).toEqual([-90, 0]);
  });

  it('throws where there is none', () => {
    for (const points of [[], [[0, 0], [0, 180]], [[90, 0], [-90, 0]]]) expect(() => centerOfPoints(points as [number, number][])).toThrow(new RangeError('expected points that have a centre'));
    expect(() => centerOfPoints([[90.5, 0]])).toThrow(new RangeError('expected degrees from -90 to 90, got 90.5'));
    expect(() => centerOfPoints([[0, -180.5]])).toThrow(new RangeError('expected degrees from -180 to 180, got -180.5'));
    expect(() => centerOfPoints('a' as never)).toThrow(new TypeError('expected an array of points, got string'));
    expect(() => centerOfPoints([['0' as never, 0]])).toThrow(new TypeError('expected degrees as a number, got string'));
  });

  const place = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }));

  it('does not depend on the order', () => {
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (points) => { expect(rounded(points.toReversed())).toEqual(rounded(points)); }), RUNS);
  });

  it('is halfway on the equator and on a meridian', () => {
    fc.assert(fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }), (a, b) => { expect(rounded([[0, a], [0, b]])).toEqual([0, (a + b) / 2]); expect(rounded([[a, 5], [b, 5]])).toEqual([(a + b) / 2, 5]); }), RUNS);
  });
});
