import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberToWords } from './function.ts';

const RUNS = { seed: 3341, numRuns: 200 };

describe('number in words', () => {
  it('knows the numbers below twenty', () => {
    const names = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
    expect(Array.from({ length: 20 }, (_, value) => numberToWords(value)).join(' ')).toBe(names);
  });

  it('knows the tens and joins the ones with a hyphen', () => {
    expect([20, 30, 40, 50, 60, 70, 80, 90].map(numberToWords).join(' ')).toBe('twenty thirty forty fifty sixty seventy eighty ninety');
    expect([21, 45, 99].map(numberToWords)).toEqual(['twenty-one', 'forty-five', 'ninety-nine']);
  });

  it('knows hundreds and the scales', () => {
    const vectors: [number, string][] = [
      [100, 'one hundred'], [101, 'one hundred one'], [342, 'three hundred forty-two'], [1000, 'one thousand'], [1234, 'one thousand two hundred thirty-four'], [20_001, 'twenty thousand one'],
      [1_000_000, 'one million'], [1_000_010, 'one million ten'], [2_000_000_000, 'two billion'], [7_000_000_000_000, 'seven trillion'], [1_000_000_000_000_000, 'one quadrillion'],
      [9_007_199_254_740_991, 'nine quadrillion seven trillion one hundred ninety-nine billion two hundred fifty-four million seven hundred forty thousand nine hundred ninety-one'],
    ];
    for (const [value, expected] of vectors) expect(numberToWords(value)).toBe(expected);
  });

  it('says minus', () => {
    expect(numberToWords(-7)).toBe('minus seven');
    expect(numberToWords(-0)).toBe('zero');
  });

  it('throws a TypeError that says what was expected', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53]) expect(() => numberToWords(value)).toThrow(new TypeError(`expected a safe integer, got ${value}`));
    expect(() => numberToWords('7' as never)).toThrow(new TypeError('expected a safe integer, got string'));
  });

  it('consists of words with single spaces', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => /^(?:[a-z]+(?:-[a-z]+)? ?)+$/.test(`${numberToWords(value)} `) && !numberToWords(value).includes('  ')), RUNS);
  });

  it('joins what the thousands and the rest are called', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (thousands, rest) => numberToWords(thousands * 1000 + rest) === `${numberToWords(thousands)} thousand ${numberToWords(rest)}`), RUNS);
  });
});
