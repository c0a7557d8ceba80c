import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRoman } from './function.ts';

const RUNS = { seed: 65, numRuns: 300 };
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Reads a numeral by the subtractive rule. */
function read(text: string): number {
  return [...text].reduce((total, letter, index) => {
    const [value, next] = [VALUES[letter] as number, VALUES[text[index + 1] ?? ''] ?? 0];
    return total + (value < next ? -value : value);
  }, 0);
}

describe('Roman numeral', () => {
  it('agrees with known numbers', () => {
    const vectors: [number, string][] = [[1, 'I'], [2, 'II'], [3, 'III'], [4, 'IV'], [5, 'V'], [9, 'IX'], [14, 'XIV'], [40, 'XL'], [44, 'XLIV'], [90, 'XC'], [400, 'CD'], [900, 'CM'], [1066, 'MLXVI'], [1666, 'MDCLXVI'], [1990, 'MCMXC'], [2024, 'MMXXIV'], [3888, 'MMMDCCCLXXXVIII'], [3999, 'MMMCMXCIX']];
    for (const [value, expected] of vectors) expect(toRoman(value), expected).toBe(expected);
  });

  it('throws for numbers out of range', () => {
    for (const value of [0, -0, -1, 4000]) expect(() => toRoman(value)).toThrow(new RangeError(`expected an integer from 1 to 3999, got ${value}`));
  });

  it('throws for anything but integers', () => {
    expect(() => toRoman(1.5)).toThrow(new TypeError('expected an integer, got 1.5'));
    expect(() => toRoman(Number.NaN)).toThrow(TypeError);
    expect(() => toRoman(Number.POSITIVE_INFINITY)).toThrow(TypeError);
    expect(() => toRoman('5' as never)).toThrow(new TypeError('expected an integer, got string'));
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => read(toRoman(value)) === value), RUNS);
  });

  it('follows the rules of the notation', () => {
    const rule = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => rule.test(toRoman(value))), RUNS);
  });
});
