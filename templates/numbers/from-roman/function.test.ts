import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoman } from './function.ts';

const RUNS = { seed: 66, numRuns: 300 };
const DIGITS = [['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'], ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'], ['', 'C', 'CC', 'CCC', 'CD', 'D', 'DC', 'DCC', 'DCCC', 'CM'], ['', 'M', 'MM', 'MMM']];

/** Writes a number digit by digit. */
function write(value: number): string {
  return [...String(value)].toReversed().map((digit, place) => DIGITS[place]?.[Number(digit)] ?? '').toReversed().join('');
}

describe('Roman numeral as a number', () => {
  it('agrees with known numbers', () => {
    const vectors: [string, number][] = [['I', 1], ['IV', 4], ['IX', 9], ['XIV', 14], ['XL', 40], ['XC', 90], ['CD', 400], ['CM', 900], ['MLXVI', 1066], ['MDCLXVI', 1666], ['MCMXC', 1990], ['MMXXIV', 2024], ['MMMCMXCIX', 3999]];
    for (const [text, expected] of vectors) expect(fromRoman(text), text).toBe(expected);
  });

  it('reads lower and mixed case', () => {
    expect(fromRoman('mmxxiv')).toBe(2024);
    expect(fromRoman('xIv')).toBe(14);
  });

  it('throws for texts that are no numerals', () => {
    for (const text of ['', 'IIII', 'VV', 'IC', 'IM', 'XM', 'VX', 'IXI', 'MMMM', 'ABC', 'X I', ' X', 'X\n', '10', 'Ⅷ', 'LL', 'CCD']) {
      expect(() => fromRoman(text), text).toThrow(new RangeError(`expected a Roman numeral from I to MMMCMXCIX, got ${JSON.stringify(text)}`));
    }
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fromRoman(10 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('reads every number written digit by digit', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => fromRoman(write(value)) === value), RUNS);
  });

  it('only reads texts that are written that way', () => {
    fc.assert(fc.property(fc.stringMatching(/^[IVXLCDM]{1,6}$/), (text) => {
      try {
        return write(fromRoman(text)) === text;
      } catch (error) {
        return error instanceof RangeError;
      }
    }), RUNS);
  });
});
