import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhnCheckDigit } from './function.ts';

const RUNS = { seed: 404, numRuns: 200 };
const digits = fc.stringMatching(/^[0-9]{1,20}$/);

describe('Luhn check digit', () => {
  it('agrees with published numbers', () => {
    expect(luhnCheckDigit('7992739871')).toBe('3');
    expect(luhnCheckDigit('411111111111111')).toBe('1');
    expect(luhnCheckDigit('37828224631000')).toBe('5');
    expect(luhnCheckDigit('49015420323751')).toBe('8');
  });

  it('doubles the last digit and every second one', () => {
    expect(Array.from('0123456789', luhnCheckDigit)).toEqual(['0', '8', '6', '4', '2', '9', '7', '5', '3', '1']);
    expect(luhnCheckDigit('10')).toBe('9');
    expect(luhnCheckDigit('100')).toBe('8');
  });

  it('may be 0 and does not mind leading zeros', () => {
    expect(luhnCheckDigit('0000')).toBe('0');
    expect(luhnCheckDigit('18')).toBe('2');
    expect(luhnCheckDigit('0018')).toBe('2');
  });

  it('wants digits', () => {
    for (const wrong of ['', ' ', '12 3', '1a', 'a1', '-1', '1.5', '٣']) expect(() => luhnCheckDigit(wrong), wrong).toThrow(new TypeError(`expected a text of digits, got ${JSON.stringify(wrong)}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => luhnCheckDigit(12 as never)).toThrow(new TypeError('expected a text of digits, got 12'));
    expect(() => luhnCheckDigit(null as never)).toThrow(new TypeError('expected a text of digits, got null'));
  });

  it('makes the sum a multiple of ten', () => {
    fc.assert(fc.property(digits, (text) => { const all = [...text + luhnCheckDigit(text)].toReversed().map((digit, index) => (index % 2 === 1 ? '0246813579'[Number(digit)] : digit)); return all.reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0; }), RUNS);
  });

  it('differs when one digit differs', () => {
    fc.assert(fc.property(digits, fc.nat(19), fc.integer({ min: 1, max: 9 }), (text, place, step) => { const index = place % text.length; const changed = text.slice(0, index) + ((Number(text[index]) + step) % 10) + text.slice(index + 1); return luhnCheckDigit(changed) !== luhnCheckDigit(text); }), RUNS);
  });
});
