import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInBoundingBox } from './function.ts';

const RUNS = { seed: 44, numRuns: 200 };
const latitude = fc.integer({ min: -90, max: 90 });
const longitude = fc.integer({ min: -180, max: 180 });

describe('point in a bounding box', () => {
  it('knows inside and outside on all four sides', () => {
    expect(isInBoundingBox(47, 8, 45.8, 5.9, 47.9, 10.5)).toBe(true);
    for (const [lat, lon] of [[45, 8], [48, 8], [47, 5], [47, 11]] as const) expect(isInBoundingBox(lat, lon, 45.8, 5.9, 47.9, 10.5), `${lat} ${lon}`).toBe(false);
  });

  it('includes edges and corners', () => {
    for (const lat of [1, 2, 3]) for (const lon of [10, 20, 30]) expect(isInBoundingBox(lat, lon, 1, 10, 3, 30), `${lat} ${lon}`).toBe(true);
  });

  it('handles boxes across the date line (Fiji)', () => {
    expect(isInBoundingBox(-17, 178, -21, 177, -12, -178)).toBe(true);
    expect(isInBoundingBox(-17, -179, -21, 177, -12, -178)).toBe(true);
    expect(isInBoundingBox(-17, 180, -21, 177, -12, -178)).toBe(true);
    expect(isInBoundingBox(-17, 0, -21, 177, -12, -178)).toBe(false);
    expect(isInBoundingBox(-22, 178, -21, 177, -12, -178)).toBe(false);
    expect(isInBoundingBox(-17, 177, -21, 177, -12, -178)).toBe(true);
    expect(isInBoundingBox(-17, -178, -21, 177, -12, -178)).toBe(true);
  });

  it('accepts a box that is a line or a point', () => {
    expect(isInBoundingBox(5, 6, 5, 6, 5, 6)).toBe(true);
    expect(isInBoundingBox(5, 7, 5, 6, 5, 6)).toBe(false);
  });

  it('throws for arguments that make no box', () => {
    expect(() => isInBoundingBox(0, 0, 2, 0, 1, 1)).toThrow(new RangeError('expected south <= north, got 2 and 1'));
    expect(() => isInBoundingBox(Number.NaN, 0, 0, 0, 1, 1)).toThrow(new TypeError('expected degrees as finite numbers, got NaN'));
    expect(() => isInBoundingBox(0, 0, 0, 0, 1, '1' as never)).toThrow(TypeError);
  });

  it('contains every point between its corners', () => {
    fc.assert(fc.property(latitude, latitude, longitude, longitude, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, c, d, share) => {
      const [south, north, west, east] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
      const between = (low: number, high: number): number => Math.min(low + (high - low) * share, high);
      return isInBoundingBox(between(south, north), between(west, east), south, west, north, east);
    }), RUNS);
  });

  it('splits the globe: swapping west and east covers the rest', () => {
    fc.assert(fc.property(latitude, longitude, longitude, longitude, (lat, lon, west, east) => {
      return isInBoundingBox(lat, lon, -90, west, 90, east) || isInBoundingBox(lat, lon, -90, east, 90, west);
    }), RUNS);
  });
});
