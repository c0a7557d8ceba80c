import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrencyCode } from './function.ts';

const RUNS = { seed: 9620, numRuns: 200 };

const LETTER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('currency code', () => {
  it('agrees with the vectors of validator', () => {
    for (const text of ['AED', 'aed', 'AUD', 'CUP', 'EUR', 'GBP', 'LYD', 'MYR', 'SGD', 'SLE', 'USD', 'VES', 'XXX', 'Zar']) expect(isCurrencyCode(text), text).toBe(true);
    for (const text of ['', '$', 'US', 'us', 'AAA', 'aaa', 'RWA', 'EURO', 'euro', 'DEM', 'FRF', ' EUR', 'EUR\n']) expect(isCurrencyCode(text), text).toBe(false);
  });

  it('has the currencies that people pay with, all known to ICU', () => {
    const codes = [...LETTER].flatMap((a) => [...LETTER].flatMap((b) => [...LETTER].map((c) => a + b + c))).filter(isCurrencyCode);
    const names = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' });
    expect(codes).toHaveLength(178);
    expect(codes.filter((code) => names.of(code) === undefined && !['VED', 'ZWG'].includes(code))).toEqual([]);
    for (const code of ['CHF', 'JPY', 'CNY', 'INR', 'BRL', 'KRW', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'TRY', 'MXN', 'THB', 'IDR', 'NGN', 'EGP', 'ILS', 'NZD']) expect(codes).toContain(code);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isCurrencyCode(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isCurrencyCode(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('does not depend on the case', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z]{3}$/), (text) => isCurrencyCode(text) === isCurrencyCode(text.toLowerCase())), RUNS);
  });

  it('has three letters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5 }), (text) => /^[A-Za-z]{3}$/.test(text) || !isCurrencyCode(text)), RUNS);
  });
});
