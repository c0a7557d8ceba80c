import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mphToKmh } from './function.ts';

const RUNS = { seed: 4352, numRuns: 200 };

describe('miles per hour to kilometres per hour', () => {
  it('agrees with the international mile of 1.609344 km', () => {
    for (const [mph, kmh] of [[1, 1.609344], [55, 88.51392], [70, 112.65408], [-100, -160.9344]] as const) expect(mphToKmh(mph), String(mph)).toBeCloseTo(kmh, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(mphToKmh(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => mphToKmh('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => mphToKmh(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(mphToKmh(value) / 1.609_344 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => mphToKmh(2 * value) === 2 * mphToKmh(value) && mphToKmh(-value) === -mphToKmh(value)), RUNS);
  });
});
