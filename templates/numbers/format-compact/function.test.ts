import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCompact } from './function.ts';

const RUNS = { seed: 5677, numRuns: 200 };
const DECIMALS = 1;

describe('number in short', () => {
  it('stays as it is below a thousand', () => {
    for (const [value, expected] of [[0, '0'], [7, '7'], [999, '999'], [12.34, '12.3'], [0.05, '0.1']] as const) expect(formatCompact(value, 1)).toBe(expected);
  });

  it('is shortened to thousands, millions, billions, trillions', () => {
    for (const [value, expected] of [[1000, '1K'], [1234, '1.2K'], [15_600, '15.6K'], [999_900, '999.9K'], [1e6, '1M'], [5_600_000, '5.6M'], [1e9, '1B'], [2_340_000_000, '2.3B'], [1e12, '1T'], [7.89e13, '78.9T']] as const) expect(formatCompact(value, 1)).toBe(expected);
  });

  it('goes to the next unit when it is rounded up to it', () => {
    expect(formatCompact(999.9, 0)).toBe('1K');
    expect(formatCompact(999_949, 1)).toBe('999.9K');
    expect(formatCompact(999_951, 1)).toBe('1M');
    expect(formatCompact(999_999_999, 2)).toBe('1B');
  });

  it('ends at trillions', () => {
    expect(formatCompact(1.5e15, 1)).toBe('1500T');
    expect(formatCompact(1e40, 1)).toBe('1e+28T');
    expect(formatCompact(1e33, 1)).toBe('1e+21T');
  });

  it('shows at most so many decimals', () => {
    expect([0, 1, 2, 3, 20].map((decimals) => formatCompact(1234, decimals))).toEqual(['1K', '1.2K', '1.23K', '1.234K', '1.234K']);
    expect(formatCompact(98_765)).toBe(formatCompact(98_765, DECIMALS));
  });

  it('writes a minus, but not before zero', () => {
    expect(formatCompact(-1500, 1)).toBe('-1.5K');
    expect(formatCompact(-0, 1)).toBe('0');
    expect(formatCompact(-0.01, 1)).toBe('0');
  });

  it('throws for what can not be written', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => formatCompact(value)).toThrow(new TypeError(`expected a finite number, got ${value}`));
    expect(() => formatCompact('5' as never)).toThrow(new TypeError('expected a finite number, got string'));
    for (const decimals of [-1, 21, 0.5, Number.NaN]) expect(() => formatCompact(5, decimals)).toThrow(new RangeError(`expected decimals from 0 to 20, got ${decimals}`));
  });

  it('is as close as the rounding allows', () => {
    const sizes: Record<string, number> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e14 }), (value) => {
      const [, digits, suffix = ''] = /^([\d.]+)([KMBT]?)$/.exec(formatCompact(value, 2)) as RegExpExecArray;
      const size = sizes[suffix] ?? 1;
      return Math.abs(Number(digits) * size - value) <= 0.0051 * size;
    }), RUNS);
  });

  it('keeps the number below a thousand', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9e14 }), fc.nat(3), (value, decimals) => Number.parseFloat(formatCompact(value, decimals)) < 1000), RUNS);
  });
});
