import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCreditCard } from './function.ts';

const RUNS = { seed: 4111, numRuns: 200 };
/** Test numbers that payment providers publish, one for each network. */
const CARDS = ['4111111111111111', '4012888888881881', '5555555555554444', '5105105105105100', '2223003122003222', '378282246310005', '371449635398431', '6011111111111117', '30569309025904', '38520000023237', '3530111333300000', '6759649826438453', '6304000000000000', '4222222222222', '6799990100000000019'];

describe('payment card number', () => {
  it('accepts the test numbers of the card networks', () => {
    for (const card of CARDS) expect(isCreditCard(card), card).toBe(true);
  });

  it('skips spaces and hyphens', () => {
    for (const text of ['4111 1111 1111 1111', '4111-1111-1111-1111', ' 4111111111111111 ']) expect(isCreditCard(text), text).toBe(true);
  });

  it('refuses wrong check digits', () => {
    for (const card of CARDS) expect(isCreditCard(card.slice(0, -1) + ((Number(card.at(-1)) + 1) % 10)), card).toBe(false);
  });

  it('accepts 12 to 19 digits only', () => {
    expect(isCreditCard('100000000008')).toBe(true);
    expect(isCreditCard('1000000000000000009')).toBe(true);
    expect(isCreditCard('10000000009')).toBe(false);
    expect(isCreditCard('10000000000000000008')).toBe(false);
  });

  it('refuses leading zeros, letters and other texts', () => {
    for (const text of ['', ' ', '0000000000000000', '411111111111111l', '4111111111111111\n', '４111111111111111', '4111_1111_1111_1111', '4111.1111.1111.1111', 'card']) expect(isCreditCard(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isCreditCard(4111111111111111 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts exactly one check digit for any 15 digits', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{14}$/), (payload) => [...'0123456789'].filter((digit) => isCreditCard(payload + digit)).length === 1), RUNS);
  });

  it('finds every single wrong digit', () => {
    fc.assert(fc.property(fc.constantFrom(...CARDS), fc.nat(18), fc.integer({ min: 1, max: 9 }), (card, at, change) => {
      const place = at % card.length;
      return !isCreditCard(card.slice(0, place) + ((Number(card[place]) + change) % 10) + card.slice(place + 1));
    }), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isCreditCard(text) === 'boolean'), RUNS);
  });
});
