import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingBetween } from './function.ts';

const RUNS = { seed: 360, numRuns: 200 };
const latitude = fc.double({ min: -89, max: 89, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });

/** Smallest angle between two directions, in degrees. */
function apart(a: number, b: number): number {
  return Math.abs(((a - b + 540) % 360) - 180);
}

describe('bearing between GPS coordinates', () => {
  it('points to the four winds', () => {
    expect(bearingBetween(0, 0, 10, 0)).toBe(0);
    expect(bearingBetween(0, 0, 0, 10)).toBeCloseTo(90, 10);
    expect(bearingBetween(10, 0, 0, 0)).toBeCloseTo(180, 10);
    expect(bearingBetween(0, 10, 0, 0)).toBeCloseTo(270, 10);
  });

  it('agrees with published bearings', () => {
    expect(bearingBetween(39.099912, -94.581213, 38.627089, -90.200203)).toBeCloseTo(96.51, 2);
    expect(bearingBetween(50.066389, -5.714722, 58.643889, -3.07)).toBeCloseTo(9.12, 2);
    expect(bearingBetween(35, 45, 35, 135)).toBeCloseTo(60.16, 2);
  });

  it('goes the short way across the date line', () => {
    expect(bearingBetween(0, 179, 0, -179)).toBeCloseTo(90, 8);
    expect(bearingBetween(0, -179, 0, 179)).toBeCloseTo(270, 8);
  });

  it('is 0 for the same point', () => {
    expect(bearingBetween(12, 34, 12, 34)).toBe(0);
  });

  it('throws when a coordinate is out of range or no number', () => {
    expect(() => bearingBetween(91, 0, 0, 0)).toThrow(new RangeError('expected degrees from -90 to 90, got 91'));
    expect(() => bearingBetween(0, 0, 0, 181)).toThrow(new RangeError('expected degrees from -180 to 180, got 181'));
    expect(() => bearingBetween(0, Number.NaN, 0, 0)).toThrow(RangeError);
    expect(() => bearingBetween(0, 0, null as never, 0)).toThrow(new TypeError('expected degrees as a number, got object'));
  });

  it('lies from 0 to below 360', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (...places) => {
      const bearing = bearingBetween(...places);
      return bearing >= 0 && bearing < 360;
    }), RUNS);
  });

  it('is mirrored when east and west are swapped', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => apart(bearingBetween(a, b, c, d), -bearingBetween(a, -b, c, -d)) < 1e-6), RUNS);
  });

  it('is north or south along a meridian', () => {
    fc.assert(fc.property(latitude, latitude, longitude, (a, b, lon) => Math.abs(a - b) < 1e-6 || apart(bearingBetween(a, lon, b, lon), b > a ? 0 : 180) < 1e-6), RUNS);
  });
});
