import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalToDms } from './function.ts';

const RUNS = { seed: 1654, numRuns: 200 };

describe('degrees, minutes and seconds', () => {
  it('agree with the example of geolib', () => {
    expect(decimalToDms(51.49611111)).toBe('51° 29\' 46"');
    expect(decimalToDms(-122.4194)).toBe('-122° 25\' 10"');
  });

  it('round seconds up to full minutes and degrees', () => {
    expect(decimalToDms(0.99999)).toBe('1° 0\' 0"');
    expect(decimalToDms(10.0166)).toBe('10° 1\' 0"');
    expect(decimalToDms(180)).toBe('180° 0\' 0"');
    expect(decimalToDms(-0.5)).toBe('-0° 30\' 0"');
    expect(decimalToDms(-0.00001)).toBe('0° 0\' 0"');
    expect(decimalToDms(-1 / 3600)).toBe('-0° 0\' 1"');
  });

  it('throws for what are no degrees', () => {
    for (const degrees of [180.1, -181, Number.NaN]) expect(() => decimalToDms(degrees)).toThrow(new RangeError(`expected degrees from -180 to 180, got ${degrees}`));
    expect(() => decimalToDms('5' as never)).toThrow(new TypeError('expected degrees as a number, got string'));
  });

  const degrees = fc.double({ min: -180, max: 180, noNaN: true });

  it('are within half a second', () => {
    fc.assert(fc.property(degrees, (value) => {
      const [, sign = '', d, m, s] = /^(-?)(\d+)° (\d+)' (\d+)"$/.exec(decimalToDms(value)) ?? [];
      return Math.abs((sign === '' ? 1 : -1) * (Number(d) + Number(m) / 60 + Number(s) / 3600) - value) <= 0.5 / 3600 + 1e-9;
    }), RUNS);
  });

  it('have minutes and seconds below 60', () => {
    fc.assert(fc.property(degrees, (value) => { const [m, s] = (/(\d+)' (\d+)"$/.exec(decimalToDms(value)) ?? []).slice(1).map(Number); return (m as number) < 60 && (s as number) < 60; }), RUNS);
  });
});
