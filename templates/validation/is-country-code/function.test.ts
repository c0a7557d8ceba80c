import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCountryCode } from './function.ts';

const LETTERS: number = 2;
const RUNS = { seed: 118, numRuns: 200 };

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('country code', () => {
  it('agrees with the vectors of validator', () => {
    for (const text of ['FR', 'fR', 'GB', 'PT', 'CM', 'JP', 'PM', 'ZW', 'MM', 'cc', 'GG']) expect(isCountryCode(text, 2), text).toBe(true);
    for (const text of ['', 'FRA', 'AA', 'PI', 'RP', 'WV', 'WL', 'UK', 'ZZ', 'EU', 'XK', ' FR', 'FR\n']) expect(isCountryCode(text, 2), text).toBe(false);
    for (const text of ['ABW', 'HND', 'KHM', 'RWA', 'deu']) expect(isCountryCode(text, 3), text).toBe(true);
    for (const text of ['', 'FR', 'fR', 'GB', 'PT', 'CM', 'JP', 'PM', 'ZW', 'EUR', 'AAA']) expect(isCountryCode(text, 3), text).toBe(false);
  });

  it('is one of 249 that have a name', () => {
    const pairs = [...LETTER].flatMap((a) => [...LETTER].map((b) => a + b)).filter((code) => isCountryCode(code, 2));
    expect(pairs).toHaveLength(249);
    expect(pairs.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect([...LETTER].flatMap((a) => [...LETTER].flatMap((b) => [...LETTER].map((c) => a + b + c))).filter((code) => isCountryCode(code, 3))).toHaveLength(249);
  });

  it('has two letters or three, as asked for', () => {
    expect(isCountryCode(LETTERS === 2 ? 'DE' : 'DEU')).toBe(true);
    expect(isCountryCode(LETTERS === 2 ? 'DEU' : 'DE')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isCountryCode(5 as never)).toThrow(new TypeError('expected a string, got number'));
    for (const letters of [1, 4, '2']) expect(() => isCountryCode('DE', letters as never)).toThrow(new TypeError(`expected 2 or 3 letters, got ${letters}`));
  });

  it('does not depend on the case', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z]{2,3}$/), fc.constantFrom<2 | 3>(2, 3), (text, letters) => isCountryCode(text, letters) === isCountryCode(text.toLowerCase(), letters)), RUNS);
  });

  it('has the stated length', () => {
    fc.assert(fc.property(fc.string({ maxLength: 4 }), fc.constantFrom<2 | 3>(2, 3), (text, letters) => text.length === letters || !isCountryCode(text, letters)), RUNS);
  });
});
