import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOrdinal } from './function.ts';

const RUNS = { seed: 8958, numRuns: 200 };

describe('English ordinal', () => {
  it('knows the irregular endings', () => {
    for (const expected of ['1st', '2nd', '3rd', '21st', '22nd', '23rd', '101st', '1002nd', '33rd']) expect(toOrdinal(Number.parseInt(expected, 10))).toBe(expected);
  });

  it('ends all others in th', () => {
    for (const expected of ['0th', '4th', '5th', '9th', '10th', '14th', '20th', '24th', '30th', '100th', '1000th']) expect(toOrdinal(Number.parseInt(expected, 10))).toBe(expected);
  });

  it('ends 11, 12 and 13 in th, in every hundred', () => {
    for (const expected of ['11th', '12th', '13th', '111th', '212th', '1013th']) expect(toOrdinal(Number.parseInt(expected, 10))).toBe(expected);
  });

  it('keeps the sign', () => {
    expect([toOrdinal(-1), toOrdinal(-11), toOrdinal(-0)]).toEqual(['-1st', '-11th', '0th']);
  });

  it('throws a TypeError that says what was expected', () => {
    for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => toOrdinal(value)).toThrow(new TypeError(`expected an integer, got ${value}`));
    expect(() => toOrdinal('1' as never)).toThrow(new TypeError('expected an integer, got string'));
  });

  it('agrees with the plural rules of the runtime', () => {
    const rules = new Intl.PluralRules('en-US', { type: 'ordinal' });
    const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
    fc.assert(fc.property(fc.nat(100_000), (value) => toOrdinal(value) === `${value}${endings[rules.select(value)]}`), RUNS);
  });

  it('begins with the number', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => Number(toOrdinal(value).slice(0, -2)) === value), RUNS);
  });
});
