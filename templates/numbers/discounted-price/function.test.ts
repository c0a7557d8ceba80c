import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountedPrice } from './function.ts';

const RUNS = { seed: 2107, numRuns: 200 };

describe('price less a discount', () => {
  it('agrees with known prices', () => {
    expect(discountedPrice(80, 25)).toBeCloseTo(60, 10);
    expect(discountedPrice(19.9, 0)).toBeCloseTo(19.9, 10);
    expect(discountedPrice(50, 100)).toBeCloseTo(0, 10);
    expect(discountedPrice(0, 19)).toBe(0);
  });

  it('throws for what is no price or percentage', () => {
    for (const value of [-1, Number.NaN]) {
      expect(() => discountedPrice(value, 1)).toThrow(new RangeError(`expected a number from 0, got ${value}`));
      expect(() => discountedPrice(1, value)).toThrow(new RangeError(`expected a number from 0, got ${value}`));
    }
    expect(() => discountedPrice(1, 101)).toThrow(new RangeError('expected at most 100 percent, got 101'));
    expect(() => discountedPrice('70' as never, 5)).toThrow(new TypeError('expected a number, got string'));
  });

  const price = fc.integer({ min: 1, max: 9999 });

  it('is the price for 0 percent', () => {
    fc.assert(fc.property(price, (value) => discountedPrice(value, 0) === value), RUNS);
  });

  it('grows with the price', () => {
    fc.assert(fc.property(price, fc.nat(99), (value, percent) => discountedPrice(value + 1, percent) > discountedPrice(value, percent)), RUNS);
  });
});
