import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dmsToDecimal } from './function.ts';

const RUNS = { seed: 8505, numRuns: 200 };

describe('decimal degrees', () => {
  it('agree with the examples of geolib', () => {
    expect(dmsToDecimal('51° 29\' 46" N')).toBeCloseTo(51.49611111, 8);
    expect(dmsToDecimal('51° 31.52\' N')).toBeCloseTo(51.52533333, 8);
  });

  it('are negative in the south and the west', () => {
    expect(dmsToDecimal('0° 30\' W')).toBe(-0.5);
    expect(dmsToDecimal('33°52′10″S')).toBeCloseTo(-33.86944444, 8);
    expect(dmsToDecimal('-122° 25\' 10"')).toBeCloseTo(-122.41944444, 8);
    expect(dmsToDecimal('+7.5')).toBe(7.5);
    expect(dmsToDecimal(' 10d 6m 36s e ')).toBeCloseTo(10.11, 8);
    expect(dmsToDecimal('90° n')).toBe(90);
    expect(dmsToDecimal('180°w')).toBe(-180);
    expect(dmsToDecimal('12° 59" S')).toBeCloseTo(-12.01638889, 8);
  });

  it('throws for what can not be read', () => {
    for (const text of ['', 'N', '51 29', '1° 60\'', '1° 0\' 60"', '90.1° N', '91° S', '180.5°', '181° E', '1°2°', '1° 2\' 3" X', 'x1°', '1,5°', '1 2°', '1.2.3°', '.', '51\' N']) expect(() => dmsToDecimal(text), text).toThrow(new RangeError(`expected degrees, minutes and seconds such as 51° 29' 46" N, got ${JSON.stringify(text)}`));
    expect(() => dmsToDecimal(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const parts = fc.tuple(fc.nat(89), fc.nat(59), fc.nat(59));

  it('are made of the parts', () => {
    fc.assert(fc.property(parts, ([d, m, s]) => Math.abs(dmsToDecimal(`${d}° ${m}' ${s}"`) * 3600 - (d * 3600 + m * 60 + s)) < 1e-6), RUNS);
  });

  it('are the opposite in the other half', () => {
    fc.assert(fc.property(parts, ([d, m, s]) => dmsToDecimal(`${d}° ${m}' ${s}" S`) + dmsToDecimal(`${d}° ${m}' ${s}" N`) === 0), RUNS);
  });
});
