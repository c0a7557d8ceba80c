import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compassDirection } from './function.ts';

const RUNS = { seed: 3715, numRuns: 200 };

describe('compass direction', () => {
  it('agrees with the example of geolib', () => {
    expect(compassDirection(52.518611, 13.408056, 51.519475, 7.46694444)).toBe('WSW');
    expect(compassDirection(51.519475, 7.46694444, 52.518611, 13.408056)).toBe('ENE');
  });

  it('is one of sixteen around a place on the equator', () => {
    const names = Array.from({ length: 16 }, (_, index) => compassDirection(0, 0, Math.cos((index * Math.PI) / 8), Math.sin((index * Math.PI) / 8)));
    expect(names).toEqual(['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW']);
    expect(compassDirection(0, 0, 1, 0.19)).toBe('N');
    expect(compassDirection(0, 0, 1, 0.21)).toBe('NNE');
    expect(compassDirection(0, 0, 1, -0.21)).toBe('NNW');
  });

  it('takes the short way across the date line', () => {
    expect(compassDirection(0, 179, 0, -179)).toBe('E');
    expect(compassDirection(0, -179, 0, 179)).toBe('W');
    expect(compassDirection(0, -90, 0, 90)).toBe('E');
  });

  it('is along the meridian or the parallel, also far north', () => {
    expect(compassDirection(60, 10, 60, 50)).toBe('E');
    expect(compassDirection(90, 0, -90, 0)).toBe('S');
    expect(compassDirection(-90, 0, 90, 0)).toBe('N');
    expect(compassDirection(5, 5, 5, 5)).toBe('N');
    expect(compassDirection(80, 0, 81, 5.7)).toBe('NE');
  });

  it('throws for what is no coordinate', () => {
    for (const latitude of [90.1, -91, Number.NaN]) expect(() => compassDirection(latitude, 0, 0, 0)).toThrow(new RangeError(`expected degrees from -90 to 90, got ${latitude}`));
    expect(() => compassDirection(0, 0, 0, 180.5)).toThrow(new RangeError('expected degrees from -180 to 180, got 180.5'));
    expect(() => compassDirection(0, 0, 91, 0)).toThrow(new RangeError('expected degrees from -90 to 90, got 91'));
    expect(() => compassDirection(0, -181, 0, 0)).toThrow(new RangeError('expected degrees from -180 to 180, got -181'));
    expect(() => compassDirection('0' as never, 0, 0, 0)).toThrow(new TypeError('expected degrees as a number, got string'));
  });

  const place = fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -89, max: 89 }));
  const names = 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' ');

  it('is the opposite on the way back', () => {
    fc.assert(fc.property(place, place, ([a, b], [c, d]) => (a === c && b === d) || (names.indexOf(compassDirection(a, b, c, d)) + 8) % 16 === names.indexOf(compassDirection(c, d, a, b))), RUNS);
  });

  it('has north in it exactly when the latitude grows much', () => {
    fc.assert(fc.property(place, place, ([a, b], [c, d]) => !compassDirection(a, b, c, d).includes('N') || c >= a), RUNS);
  });
});
