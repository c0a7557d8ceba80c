import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalMassBins } from '../../../src/predictions/metrics/equal-mass-bins.ts';
import { mergeSmallBins } from '../../../src/predictions/metrics/merge-small-bins.ts';
import { wilsonInterval } from '../../../src/predictions/metrics/wilson-interval.ts';

describe('the interval of a rate', () => {
  // Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3.
  test.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('for %i of %i is as published', (positives, count, low, high) => {
    const [from, to] = wilsonInterval(positives / count, count);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  test('holds the rate, and is within 0 and 1', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, rate) => {
      const [low, high] = wilsonInterval(rate, count);
      expect(low >= 0 && low <= rate + 1e-12 && rate <= high + 1e-12 && high <= 1).toBe(true);
    }));
  });

  test.each([[1.1, 5], [-0.1, 5], [NaN, 5], [0.5, 0], [0.5, 1.5]])('of %d from %d is none', (rate, count) => {
    expect(() => wilsonInterval(rate, count)).toThrow(RangeError);
  });
});

describe('bins put together', () => {
  const cases = fc.array(fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.constantFrom(0, 1) }), { minLength: 1, maxLength: 300 });

  test('lose nothing, stay in order, and hold enough each where there is enough', () => {
    fc.assert(fc.property(cases, fc.integer({ min: 1, max: 40 }), (rows, least) => {
      const bins = equalMassBins(rows.map(({ p }) => p), rows.map(({ y }) => y));
      const merged = mergeSmallBins(bins, least);
      const total = (list: typeof bins, of: (one: (typeof bins)[number]) => number): number => list.reduce((sum, one) => sum + of(one), 0);
      expect(total(merged, ({ count }) => count)).toBe(rows.length);
      expect(total(merged, ({ count, observedRate }) => count * observedRate)).toBeCloseTo(total(bins, ({ count, observedRate }) => count * observedRate), 6);
      expect(total(merged, ({ count, meanPredicted }) => count * meanPredicted)).toBeCloseTo(total(bins, ({ count, meanPredicted }) => count * meanPredicted), 6);
      if (merged.length > 1) expect(merged.every(({ count }) => count >= least)).toBe(true);
      expect(merged.every((bin, index) => index === 0 || bin.lowest >= merged[index - 1]!.highest)).toBe(true);
    }));
  });

  test('of nothing are none', () => {
    expect(mergeSmallBins([], 10)).toEqual([]);
  });
});
