import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardBrand } from './function.ts';

const RUNS = { seed: 4709, numRuns: 200 };

/** The start filled up to a length. */
function fill(start: string, length: number): string {
  return start.padEnd(length, '0');
}

describe('brand of a card', () => {
  it('knows the test numbers of payment services', () => {
    const vectors: [string, string][] = [
      ['4242424242424242', 'visa'], ['4000056655665556', 'visa'], ['4222222222222', 'visa'], ['5555555555554444', 'mastercard'], ['2223003122003222', 'mastercard'], ['5105105105105100', 'mastercard'], ['378282246310005', 'amex'], ['371449635398431', 'amex'],
      ['6011111111111117', 'discover'], ['6445644564456445', 'discover'], ['3056930009020004', 'diners'], ['36227206271667', 'diners'], ['3566002020360505', 'jcb'], ['6200000000000005', 'unionpay'], ['6759649826438453', 'maestro'], ['5018000000000009', 'maestro'],
    ];
    for (const [cardNumber, brand] of vectors) expect(cardBrand(cardNumber), cardNumber).toBe(brand);
  });

  it('knows where the ranges begin and end', () => {
    const vectors: [string, string | undefined][] = [
      ['50', 'maestro'], ['51', 'mastercard'], ['55', 'mastercard'], ['56', 'maestro'], ['59', 'maestro'], ['2220', undefined], ['2221', 'mastercard'], ['2229', 'mastercard'], ['2230', 'mastercard'], ['2299', 'mastercard'], ['2300', 'mastercard'], ['2699', 'mastercard'], ['2700', 'mastercard'], ['2719', 'mastercard'], ['2720', 'mastercard'], ['2721', undefined],
      ['300', 'diners'], ['305', 'diners'], ['306', undefined], ['3094', undefined], ['3095', 'diners'], ['3096', undefined], ['36', 'diners'], ['38', 'diners'], ['39', 'diners'], ['3527', undefined], ['3528', 'jcb'], ['3529', 'jcb'], ['3530', 'jcb'], ['3589', 'jcb'], ['3590', undefined],
      ['6010', 'maestro'], ['6011', 'discover'], ['6012', 'maestro'], ['643', 'maestro'], ['644', 'discover'], ['649', 'discover'], ['65', 'discover'], ['66', 'maestro'], ['61', 'maestro'], ['62', 'unionpay'], ['63', 'maestro'], ['4', 'visa'], ['33', undefined], ['1', undefined], ['0', undefined], ['7', undefined],
    ];
    for (const [start, brand] of vectors) expect(cardBrand(fill(start, 16)), start).toBe(brand);
    expect([cardBrand(fill('34', 15)), cardBrand(fill('37', 15)), cardBrand(fill('35', 15)), cardBrand(fill('33', 15)), cardBrand(fill('38', 15))]).toEqual(['amex', 'amex', undefined, undefined, 'diners']);
  });

  it('knows the lengths', () => {
    const lengths = (start: string, brand: string): number[] => Array.from({ length: 25 }, (_, length) => length).filter((length) => cardBrand(fill(start, length)) === brand && length >= start.length);
    expect(lengths('4', 'visa')).toEqual([13, 16, 19]);
    expect(lengths('51', 'mastercard')).toEqual([16]);
    expect(lengths('34', 'amex')).toEqual([15]);
    expect(lengths('36', 'diners')).toEqual([14, 15, 16, 17, 18, 19]);
    for (const [start, brand] of [['3528', 'jcb'], ['65', 'discover'], ['62', 'unionpay']] as const) expect(lengths(start, brand)).toEqual([16, 17, 18, 19]);
    expect(lengths('50', 'maestro')).toEqual([12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it('ignores single spaces and hyphens between digits', () => {
    for (const text of ['4242 4242 4242 4242', '4242-4242-4242-4242', '42 42-42 4242424242']) expect(cardBrand(text)).toBe('visa');
    for (const text of ['', ' ', ' 4242424242424242', '4242424242424242-', '4242  4242 4242 4242', '4242424242424242x', 'x4242424242424242', '4242.4242.4242.4242', '４２４２424242424242', '4242424242424242\n']) expect(cardBrand(text), text).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => cardBrand(4242424242424242 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('depends on the first digits and the length only', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{4}$/), fc.stringMatching(/^\d{8,15}$/), fc.stringMatching(/^\d{15}$/), (start, rest, other) => cardBrand(start + rest) === cardBrand(start + other.slice(0, rest.length))), RUNS);
  });

  it('gives a known brand or nothing for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'023456789 -x') }), (text) => [undefined, 'visa', 'mastercard', 'amex', 'diners', 'jcb', 'discover', 'unionpay', 'maestro'].includes(cardBrand(text))), RUNS);
  });
});
