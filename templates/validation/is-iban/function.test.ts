import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIban } from './function.ts';

const RUNS = { seed: 13_616, numRuns: 200 };
/** Examples of the SWIFT IBAN registry. */
const IBANS = ['GB82WEST12345698765432', 'DE89370400440532013000', 'FR1420041010050500013M02606', 'NL91ABNA0417164300', 'NO9386011117947', 'CH9300762011623852957', 'BE68539007547034', 'ES9121000418450200051332', 'AT611904300234573201', 'SE4550000000058398257466', 'MT84MALT011000012345MTLCAST001S', 'SC18SSCB11010000000000001497USD', 'PL61109010140000071219812874', 'IE29AIBK93115212345678'];

describe('IBAN', () => {
  it('accepts the examples of the registry', () => {
    for (const iban of IBANS) expect(isIban(iban), iban).toBe(true);
  });

  it('accepts groups of four and lower case', () => {
    for (const text of ['GB82 WEST 1234 5698 7654 32', 'gb82west12345698765432', ' DE89 3704 0044 0532 0130 00 ']) expect(isIban(text), text).toBe(true);
  });

  it('refuses wrong check digits', () => {
    for (const text of ['GB83WEST12345698765432', 'DE00370400440532013000', 'DE89370400440532013001', 'NL91ABNA0417164301']) expect(isIban(text), text).toBe(false);
  });

  it('refuses other lengths, unknown countries and other characters', () => {
    for (const text of ['', 'GB82', 'DE8937040044053201300', 'DE893704004405320130000', 'XX89370400440532013000', 'ZZ', 'DE8937040044053201300O0', 'DE89-3704-0044-0532-0130-00', 'DE89370400440532013000\n', 'D€89370400440532013000', '12345678901234567890', 'DEXX370400440532013000']) expect(isIban(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isIban(89 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('finds every single wrong digit', () => {
    fc.assert(fc.property(fc.constantFrom(...IBANS), fc.nat(30), fc.integer({ min: 1, max: 9 }), (iban, at, change) => {
      const places = [...iban].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
      const place = places[at % places.length] as number;
      return !isIban(iban.slice(0, place) + ((Number(iban[place]) + change) % 10) + iban.slice(place + 1));
    }), RUNS);
  });

  it('accepts one remainder: computed check digits pass for any German account', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{18}$/), (account) => {
      const check = String(98n - (BigInt(`${account}131400`) % 97n)).padStart(2, '0');
      return isIban(`DE${check}${account}`);
    }), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof isIban(text) === 'boolean'), RUNS);
  });
});
