import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomPin } from './function.ts';

const DIGITS = 6;
const RUNS = { seed: 398, numRuns: 200 };

describe('random code', () => {
  it('has so many digits', () => {
    expect(randomPin().length).toBe(DIGITS);
    for (const digits of [1, 4, 64]) expect(randomPin(digits)).toHaveLength(digits);
  });

  it('has every digit in every place', () => {
    for (const place of [0, 3]) expect([...new Set(Array.from({ length: 400 }, () => randomPin(4)[place]))].toSorted().join('')).toBe('0123456789');
  });

  it('is hardly ever the same', () => {
    expect(new Set(Array.from({ length: 200 }, () => randomPin(30))).size).toBe(200);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => randomPin(0)).toThrow(new TypeError('expected a number of digits from 1 to 64, got 0'));
    expect(() => randomPin(65)).toThrow(new TypeError('expected a number of digits from 1 to 64, got 65'));
    expect(() => randomPin(1.5)).toThrow(new TypeError('expected a number of digits from 1 to 64, got 1.5'));
    expect(() => randomPin('4' as never)).toThrow(new TypeError('expected a number of digits from 1 to 64, got 4'));
  });

  it('is a text of digits', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 64 }), (digits) => new RegExp(`^\\d{${digits}}$`).test(randomPin(digits))), RUNS);
  });

  it('does not repeat one digit', () => {
    fc.assert(fc.property(fc.integer({ min: 30, max: 64 }), (digits) => new Set(randomPin(digits)).size > 1), RUNS);
  });
});
