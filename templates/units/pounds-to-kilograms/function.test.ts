import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poundsToKilograms } from './function.ts';

const RUNS = { seed: 1582, numRuns: 200 };

describe('pounds to kilograms', () => {
  it('agrees with the international pound of 0.45359237 kg', () => {
    for (const [pounds, kilograms] of [[1, 0.45359237], [150, 68.0388555], [2.2046226218488, 1], [-10, -4.5359237]] as const) expect(poundsToKilograms(pounds), String(pounds)).toBeCloseTo(kilograms, 8);
  });

  it('keeps zeros, NaN and infinity', () => {
    for (const value of [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(poundsToKilograms(value)).toBe(value);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => poundsToKilograms('1' as never)).toThrow(new TypeError('expected a number, got string'));
    expect(() => poundsToKilograms(undefined as never)).toThrow(new TypeError('expected a number, got undefined'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-300), (value) => Math.abs(poundsToKilograms(value) / 0.453_592_37 - value) <= 1e-12 * Math.abs(value)), RUNS);
  });

  it('is proportional', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => poundsToKilograms(2 * value) === 2 * poundsToKilograms(value) && poundsToKilograms(-value) === -poundsToKilograms(value)), RUNS);
  });
});
