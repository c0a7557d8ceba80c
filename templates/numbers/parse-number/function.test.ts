import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './function.ts';

const RUNS = { seed: 5820, numRuns: 200 };
const DECIMAL_MARK: string = '.';

describe('number as people write it', () => {
  it('reads separators between thousands', () => {
    for (const [text, expected] of [['1,234', 1234], ['1,234,567.89', 1_234_567.89], ['12,345', 12_345], ['123,456', 123_456], ['1 234', 1234], ['1\u00A0234', 1234], ['1\u202F234,567'.replace(',', '\u202F'), 1_234_567], ["1'234'567.5", 1_234_567.5], ['1’234', 1234], ['1_000_000', 1_000_000]] as const) expect(parseNumber(text, '.'), text).toBe(expected);
  });

  it('reads plain numbers', () => {
    for (const [text, expected] of [['0', 0], ['42', 42], ['1234', 1234], ['3.14', 3.14], ['007', 7], ['  5 ', 5], ['0.5', 0.5]] as const) expect(parseNumber(text, '.'), text).toBe(expected);
  });

  it('reads a decimal comma', () => {
    for (const [text, expected] of [['1.234.567,89', 1_234_567.89], ['1.234', 1234], ['3,14', 3.14], ['1 234,5', 1234.5]] as const) expect(parseNumber(text, ','), text).toBe(expected);
  });

  it('reads signs, the minus of typography too', () => {
    expect([parseNumber('-1,234.5', '.'), parseNumber('+7', '.'), parseNumber('\u22127', '.'), parseNumber('-0', '.')]).toEqual([-1234.5, 7, -7, -0]);
  });

  it('uses its default', () => {
    expect(parseNumber(`5${DECIMAL_MARK}25`)).toBe(5.25);
  });

  it('gives NaN for everything else', () => {
    for (const text of ['', ' ', '-', '1,23', '1,2345', '12,34,567', '1234,567', ',123', '1,', '1,234,', '1,234 567', '1.2.3', '.5', '5.', '1e3', '0x10', '12px', '$5', '--5', '5-', '1..2', 'Infinity', 'NaN', '１２', '1\n2']) expect(parseNumber(text, '.'), text).toBeNaN();
    for (const text of ['1,234.5', '1,2,3', '3.14']) expect(parseNumber(text, ','), text).toBeNaN();
  });

  it('throws for other decimal marks and for no text', () => {
    expect(() => parseNumber('1', ';')).toThrow(new RangeError('expected "." or "," as decimal mark, got ";"'));
    expect(() => parseNumber(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('reads what the runtime writes', () => {
    fc.assert(fc.property(fc.integer(), fc.constantFrom('en-US', 'de-DE'), (thousandths, locale) => {
      const value = thousandths / 1000;
      return parseNumber(value.toLocaleString(locale), locale === 'en-US' ? '.' : ',') === value;
    }), RUNS);
  });

  it('gives a number or NaN for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'01,. -e\n') }), (text) => Number.isNaN(parseNumber(text, '.')) || Number.isFinite(parseNumber(text, '.'))), RUNS);
  });
});
