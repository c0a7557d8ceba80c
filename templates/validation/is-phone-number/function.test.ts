import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPhoneNumber } from './function.ts';

const RUNS = { seed: 164, numRuns: 200 };

describe('phone number', () => {
  it('accepts numbers reserved for examples (NANP 555-01xx, Ofcom drama numbers) and short ones', () => {
    for (const text of ['+12025550123', '+442079460958', '+61491570156', '+33199005021', '+4930123456', '+2901234']) expect(isPhoneNumber(text), text).toBe(true);
  });

  it('skips the separators people type', () => {
    for (const text of ['+1 (202) 555-0123', '+44 20 7946 0958', '+33.1.99.00.50.21', ' +4930123456 ']) expect(isPhoneNumber(text), text).toBe(true);
  });

  it('accepts 7 to 15 digits only', () => {
    for (const [digits, valid] of [[6, false], [7, true], [15, true], [16, false]] as const) expect(isPhoneNumber(`+${'1'.repeat(digits)}`), String(digits)).toBe(valid);
  });

  it('refuses missing or wrong country codes and other characters', () => {
    for (const text of ['', '+', '2025550123', '0012025550123', '+02025550123', '++12025550123', '+1202555012a', '+1202555012３', '+12025550123x5', '+12025550123\n', '+1/2025550123', '+1_2025550123', '12025550123+']) expect(isPhoneNumber(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPhoneNumber(12025550123 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any digits of a right length behind a plus', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{0,20}$/), (digits) => isPhoneNumber(`+${digits}`) === (digits.length >= 7 && digits.length <= 15)), RUNS);
  });

  it('is not changed by separators', () => {
    const separator = fc.constantFrom(' ', '-', '.', '(', ')');
    fc.assert(fc.property(fc.stringMatching(/^\+[1-9]\d{4,16}$/), fc.nat(20), separator, (text, at, extra) => isPhoneNumber(text) === isPhoneNumber(text.slice(0, at) + extra + text.slice(at))), RUNS);
  });
});
