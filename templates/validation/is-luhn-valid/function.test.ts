import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLuhnValid } from './function.ts';

const RUNS = { seed: 7812, numRuns: 200 };
const digitsArb = fc.stringMatching(/^\d{1,20}$/);

/** The one digit that makes `payload` pass. */
function checkDigit(payload: string): string {
  return [...'0123456789'].find((digit) => isLuhnValid(payload + digit)) as string;
}

describe('Luhn check digit', () => {
  it('accepts published numbers', () => {
    for (const text of ['17893729974', '79927398713', '4111111111111111', '378282246310005', '490154203237518', '00', '18', '4111 1111-1111 1111']) expect(isLuhnValid(text), text).toBe(true);
  });

  it('refuses every other check digit', () => {
    for (const digit of '012456789') expect(isLuhnValid(`7992739871${digit}`), digit).toBe(false);
  });

  it('refuses too few digits and other characters', () => {
    for (const text of ['', '0', ' ', '-', '7992739871x', '7992739871３', '79927398713\n', '799273.98713', '+18']) expect(isLuhnValid(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isLuhnValid(18 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('has exactly one passing check digit for any payload', () => {
    fc.assert(fc.property(digitsArb, (payload) => [...'0123456789'].filter((digit) => isLuhnValid(payload + digit)).length === 1), RUNS);
  });

  it('finds every single wrong digit', () => {
    fc.assert(fc.property(digitsArb, fc.nat(19), fc.integer({ min: 1, max: 9 }), (payload, at, change) => {
      const number = payload + checkDigit(payload);
      const place = at % number.length;
      const wrong = (Number(number[place]) + change) % 10;
      return !isLuhnValid(number.slice(0, place) + wrong + number.slice(place + 1));
    }), RUNS);
  });

  it('is not changed by leading zeros', () => {
    fc.assert(fc.property(digitsArb, (payload) => isLuhnValid(`0${payload}0`) === isLuhnValid(`${payload}0`)), RUNS);
  });
});
