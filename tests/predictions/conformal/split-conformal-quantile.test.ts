import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conformalInterval, splitConformalQuantile } from '../../../src/predictions/conformal/split-conformal-quantile.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { golden, PROPERTY } from '../arbitraries.ts';

const { residuals, quantiles } = golden('conformal') as { residuals: number[]; quantiles: { alpha: number; k: number; q: number | null }[] };

test.each(quantiles.map((one) => [one.alpha, one] as const))('alpha %d: the recorded rank and quantile, exactly', (alpha, { k, q }) => {
  expect(splitConformalQuantile(residuals, alpha)).toMatchObject({ k, halfWidth: q });
});

describe('properties', () => {
  const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 });
  const alphas = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);

  test('finite from the stated number of rows on, and not before', () => {
    fc.assert(fc.property(numbers, alphas, (values, alpha) => {
      const { halfWidth, leastRows } = splitConformalQuantile(values, alpha);
      expect(halfWidth !== null).toBe(values.length >= leastRows);
    }), PROPERTY);
  });

  test('at least (n + 1)(1 − alpha) residuals fit inside, one fewer would be too few; order and sign do not matter', () => {
    const shuffled = numbers.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
    fc.assert(fc.property(shuffled, alphas, ([values, other], alpha) => {
      const { k, halfWidth, leastRows } = splitConformalQuantile(values, alpha);
      const needed = (values.length + 1) * (1 - alpha);
      expect(k).toBeGreaterThanOrEqual(needed - 1e-6);
      expect(k - 1).toBeLessThan(needed);
      if (halfWidth !== null) expect(values.filter((value) => Math.abs(value) <= halfWidth).length).toBeGreaterThanOrEqual(k);
      expect(splitConformalQuantile(other.map((value) => -value), alpha)).toEqual({ k, halfWidth, leastRows });
    }), PROPERTY);
  });

  test('a smaller alpha never gives a narrower interval', () => {
    fc.assert(fc.property(numbers, alphas, alphas, (values, a, b) => {
      const width = (alpha: number): number => splitConformalQuantile(values, alpha).halfWidth ?? Infinity;
      expect(width(Math.min(a, b))).toBeGreaterThanOrEqual(width(Math.max(a, b)));
    }), PROPERTY);
  });
});

test('a new row falls inside as often as promised: 2,000 draws of 19 residuals and one more', () => {
  const random = seededRandom(5);
  const covered = Array.from({ length: 2000 }, () => {
    const quantile = splitConformalQuantile(Array.from({ length: 19 }, random), 0.1);
    return random() <= quantile.halfWidth!;
  }).filter(Boolean).length;
  expect(Math.abs(covered / 2000 - 0.9)).toBeLessThan(4 * Math.sqrt(0.09 / 2000));
});

test('the interval lies around the prediction, or there is none', () => {
  expect(conformalInterval(10, splitConformalQuantile([1, -3, 2], 0.25))).toEqual([7, 13]);
  expect(conformalInterval(10, splitConformalQuantile([1, -3, 2], 0.1))).toBeNull();
});

test.each([
  ['no residuals', () => splitConformalQuantile([], 0.1), /at least one/],
  ['not a number', () => splitConformalQuantile([1, NaN], 0.1), /NaN/],
  ['alpha 0', () => splitConformalQuantile([1], 0), /alpha/],
  ['alpha 1', () => splitConformalQuantile([1], 1), /alpha/],
])('%s: refused in words', (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
