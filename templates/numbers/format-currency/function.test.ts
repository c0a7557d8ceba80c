import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCurrency } from './function.ts';

const RUNS = { seed: 50, numRuns: 200 };
const CURRENCY: string = 'USD';
const LOCALE: string = 'en-US';

describe('amount of money', () => {
  it('is written as people of a country do', () => {
    const vectors: [number, string, string, string][] = [
      [1234.5, 'USD', 'en-US', '$1,234.50'], [0, 'USD', 'en-US', '$0.00'], [0.99, 'GBP', 'en-GB', '£0.99'], [1234.5, 'EUR', 'de-DE', '1.234,50\u00A0€'], [1_000_000, 'EUR', 'en-US', '€1,000,000.00'],
      [1234, 'JPY', 'en-US', '¥1,234'], [12.3456, 'KWD', 'en-US', 'KWD\u00A012.346'], [123_456, 'INR', 'en-IN', '₹1,23,456.00'],
    ];
    for (const [amount, currency, locale, expected] of vectors) expect(formatCurrency(amount, currency, locale), expected).toBe(expected);
  });

  it('rounds halves as they are written', () => {
    expect(formatCurrency(1.005, 'USD', 'en-US')).toBe('$1.01');
    expect(formatCurrency(2.5, 'JPY', 'en-US')).toBe('¥3');
  });

  it('writes a minus, but not before zero', () => {
    expect(formatCurrency(-5, 'USD', 'en-US')).toBe('-$5.00');
    expect(formatCurrency(-0, 'USD', 'en-US')).toBe('$0.00');
    expect(formatCurrency(-0.001, 'USD', 'en-US')).toBe('$0.00');
  });

  it('uses its defaults', () => {
    expect(formatCurrency(1234.5)).toBe(formatCurrency(1234.5, CURRENCY, LOCALE));
  });

  it('throws for what is no amount, no currency, no language', () => {
    for (const amount of [Number.NaN, Number.NEGATIVE_INFINITY]) expect(() => formatCurrency(amount)).toThrow(new TypeError(`expected a finite amount, got ${amount}`));
    expect(() => formatCurrency('5' as never)).toThrow(new TypeError('expected a finite amount, got string'));
    expect(() => formatCurrency(5, 'DOLLAR')).toThrow(RangeError);
    expect(() => formatCurrency(5, 'USD', 'no language')).toThrow(RangeError);
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.nat(), (cents) => Number(formatCurrency(cents / 100, 'USD', 'en-US').replaceAll(/[$,]/g, '')) === cents / 100), RUNS);
  });

  it('puts a minus before the opposite amount', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (cents) => formatCurrency(-cents / 100, 'EUR', 'en-US') === `-${formatCurrency(cents / 100, 'EUR', 'en-US')}`), RUNS);
  });
});
