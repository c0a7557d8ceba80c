import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceWithTax } from './function.ts';

const RUNS = { seed: 2396, numRuns: 200 };

describe('price with tax', () => {
  it('agrees with known prices', () => {
    expect(priceWithTax(100, 19)).toBeCloseTo(119, 10);
    expect(priceWithTax(19.9, 0)).toBeCloseTo(19.9, 10);
    expect(priceWithTax(50, 100)).toBeCloseTo(100, 10);
    expect(priceWithTax(0, 19)).toBe(0);
  });

  it('throws for what is no price or percentage', () => {
    for (const value of [-1, Number.NaN]) {
      expect(() => priceWithTax(value, 1)).toThrow(new RangeError(`expected a number from 0, got ${value}`));
      expect(() => priceWithTax(1, value)).toThrow(new RangeError(`expected a number from 0, got ${value}`));
    }
    expect(() => priceWithTax('70' as never, 5)).toThrow(new TypeError('expected a number, got string'));
  });

  const price = fc.integer({ min: 1, max: 9999 });

  it('is the price for 0 percent', () => {
    fc.assert(fc.property(price, (value) => priceWithTax(value, 0) === value), RUNS);
  });

  it('grows with the price', () => {
    fc.assert(fc.property(price, fc.nat(99), (value, percent) => priceWithTax(value + 1, percent) > priceWithTax(value, percent)), RUNS);
  });
});
