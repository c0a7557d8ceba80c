import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinationPoint } from './function.ts';

const RUNS = { seed: 5937, numRuns: 200 };
const EARTH_RADIUS = 6371.0088;
const QUARTER = (Math.PI * EARTH_RADIUS) / 2;

function rounded(latitude: number, longitude: number, bearing: number, distance: number): number[] {
  const point = destinationPoint(latitude, longitude, bearing, distance);
  return [point.latitude, point.longitude].map((value) => Number(value.toFixed(4)) || 0);
}

describe('destination', () => {
  it('agrees with published examples', () => {
    expect(rounded(53.3206, -1.7297, 96.0217, (124.8 / 6371.0088) * EARTH_RADIUS)).toEqual([53.1883, 0.1333]);
    expect(rounded(51.4778, -0.0015, 300.7, (7.794 / 6371.0088) * EARTH_RADIUS)).toEqual([51.5135, -0.0983]);
  });

  it('goes a quarter round the Earth', () => {
    expect(rounded(0, 0, 90, QUARTER)).toEqual([0, 90]);
    expect(rounded(0, 0, 270, QUARTER)).toEqual([0, -90]);
    expect(rounded(0, 10, 0, QUARTER)[0]).toBe(90);
    expect(rounded(0, 10, 180, QUARTER)[0]).toBe(-90);
    expect(rounded(0, 0, 45, QUARTER)).toEqual([45, 90]);
  });

  it('crosses the date line', () => {
    expect(rounded(0, 175, 90, QUARTER / 9)).toEqual([0, -175]);
    expect(rounded(0, -175, 270, QUARTER / 9)).toEqual([0, 175]);
    expect(rounded(0, -175, -90, QUARTER / 9)).toEqual([0, 175]);
  });

  it('stays without a distance, and goes backwards with a negative one', () => {
    expect(rounded(48.2, 16.37, 123, 0)).toEqual([48.2, 16.37]);
    expect(rounded(10, 20, 90, -QUARTER / 90)).toEqual(rounded(10, 20, 270, QUARTER / 90));
    expect(rounded(-90, 0, 0, 0)).toEqual([-90, 0]);
  });

  it('throws for places that are none and no numbers', () => {
    for (const latitude of [90.1, -90.1]) expect(() => destinationPoint(latitude, 0, 0, 1)).toThrow(new RangeError(`expected a latitude from -90 to 90, got ${latitude}`));
    for (const longitude of [180.1, -180.1]) expect(() => destinationPoint(0, longitude, 0, 1)).toThrow(new RangeError(`expected a longitude from -180 to 180, got ${longitude}`));
    expect(() => destinationPoint(0, 0, Number.NaN, 1)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => destinationPoint(0, 0, 0, '1' as never)).toThrow(new TypeError('expected finite numbers, got string'));
    expect(destinationPoint(90, 180, 0, 0).latitude).toBeCloseTo(90, 5);
  });

  it('is so far away', () => {
    const half = (a: number, b: number): number => Math.sin(((b - a) * Math.PI) / 360) ** 2;
    fc.assert(fc.property(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -180, max: 180 }), fc.integer({ min: 0, max: 360 }), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (lat, lon, bearing, share) => {
      const distance = share * 2 * QUARTER;
      const point = destinationPoint(lat, lon, bearing, distance);
      const angle = 2 * Math.asin(Math.sqrt(Math.min(1, half(lat, point.latitude) + Math.cos((lat * Math.PI) / 180) * Math.cos((point.latitude * Math.PI) / 180) * half(lon, point.longitude))));
      return Math.abs(angle * EARTH_RADIUS - distance) < 1e-6 * QUARTER;
    }), RUNS);
  });

  it('lies on the Earth', () => {
    fc.assert(fc.property(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 }), fc.integer({ min: -720, max: 720 }), fc.double({ min: -5, max: 5, noNaN: true }), (lat, lon, bearing, quarters) => {
      const { latitude, longitude } = destinationPoint(lat, lon, bearing, quarters * QUARTER);
      return Math.abs(latitude) <= 90 && longitude >= -180 && longitude < 180;
    }), RUNS);
  });
});
