import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './function.ts';

const RUNS = { seed: 3293, numRuns: 200 };
const DECIMALS = -1;
const SEPARATOR: string = ',';

/** The text as it should be with the separator in use. */
function written(text: string): string {
  const point = SEPARATOR === '.' ? ',' : '.';
  return text.replaceAll(/[,.]/g, (mark) => (mark === ',' ? SEPARATOR : point));
}

describe('number with thousands separators', () => {
  it('separates groups of three digits', () => {
    for (const [value, expected] of [[0, '0'], [999, '999'], [1000, '1,000'], [12_345, '12,345'], [1_234_567, '1,234,567'], [-1_234_567.891, '-1,234,567.891'], [1e21, '1,000,000,000,000,000,000,000'], [0.000001, '0.000001']] as const) expect(formatNumber(value, -1), String(value)).toBe(written(expected));
  });

  it('shows so many decimals', () => {
    for (const [value, decimals, expected] of [[1234.5, 2, '1,234.50'], [1234.5678, 2, '1,234.57'], [1999.9, 0, '2,000'], [1.005, 2, '1.01'], [-2.5, 0, '-3'], [7, 3, '7.000'], [0.1 + 0.2, 20, '0.30000000000000004000']] as const) expect(formatNumber(value, decimals), String(value)).toBe(written(expected));
  });

  it('uses its default', () => {
    expect(formatNumber(9876.54321)).toBe(formatNumber(9876.54321, DECIMALS));
  });

  it('writes no sign before zero', () => {
    expect(formatNumber(-0, -1)).toBe('0');
    expect(formatNumber(-0.001, 1)).toBe(written('0.0'));
  });

  it('throws for what can not be written', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(new TypeError('expected a finite number, got NaN'));
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(new TypeError('expected a finite number, got Infinity'));
    expect(() => formatNumber('1234' as never)).toThrow(new TypeError('expected a finite number, got string'));
    for (const decimals of [-2, 21, 1.5, Number.NaN]) expect(() => formatNumber(1, decimals)).toThrow(new RangeError(`expected decimals from -1 to 20, got ${decimals}`));
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (thousandths) => {
      const value = thousandths / 1000 || 0;
      const plain = formatNumber(value, -1).replaceAll(SEPARATOR, '').replace(written('.'), '.');
      return Object.is(Number(plain), value);
    }), RUNS);
  });

  it('has a separator before every three digits of the whole part', () => {
    fc.assert(fc.property(fc.nat(), (value) => {
      const text = formatNumber(value, 0);
      return text.split(SEPARATOR).every((group, index) => (index === 0 ? group.length >= 1 && group.length <= 3 : group.length === 3));
    }), RUNS);
  });
});
