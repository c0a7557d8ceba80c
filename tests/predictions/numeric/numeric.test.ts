import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalOrder } from '../../../src/predictions/numeric/canonical-order.ts';
import { cholesky, solveCholesky } from '../../../src/predictions/numeric/cholesky.ts';
import { clipProbability, logit, sigmoid, softplus } from '../../../src/predictions/numeric/logit.ts';
import { minimiseConvex } from '../../../src/predictions/numeric/minimise-convex.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { mean, sum } from '../../../src/predictions/numeric/sum.ts';
import { PROPERTY } from '../arbitraries.ts';

const number = fc.double({ min: -1000, max: 1000, noNaN: true });

test('the sum and the mean do not depend on the order', () => {
  const shuffled = fc.array(number, { minLength: 1 }).chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
  fc.assert(fc.property(shuffled, ([values, other]) => {
    expect(sum(other)).toBe(sum(values));
    expect(mean(other)).toBe(mean(values));
    expect(sum(values)).toBeCloseTo(values.reduce((total, value) => total + value, 0), 8);
  }), PROPERTY);
});

describe('log-odds', () => {
  test('sigmoid undoes logit, and neither overflows', () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expect(sigmoid(logit(p))).toBeCloseTo(p, 12);
    }), PROPERTY);
    expect([-1e4, -Infinity, 1e4, Infinity].map(sigmoid)).toEqual([0, 0, 1, 1]);
    expect([0, 1].map(clipProbability)).toEqual([1e-6, 1 - 1e-6]);
    expect(Math.max(Math.abs(logit(0)), Math.abs(logit(1)))).toBeLessThan(13.8156);
  });

  test('softplus is ln(1 + e^z)', () => {
    expect(softplus(0)).toBeCloseTo(Math.LN2, 15);
    expect(softplus(1000)).toBe(1000);
    expect(softplus(-50) / Math.exp(-50)).toBeCloseTo(1, 12);
  });
});

test('Cholesky solves what it factorised', () => {
  const system = fc.integer({ min: 1, max: 6 }).chain((d) => fc.tuple(fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: d, maxLength: d }), { minLength: d, maxLength: d }), fc.array(number, { minLength: d, maxLength: d })));
  fc.assert(fc.property(system, ([root, b]) => {
    const matrix = root.map((row, i) => root.map((other, j) => row.reduce((total, entry, k) => total + entry * other[k]!, 0) + (i === j ? 1 : 0)));
    const x = solveCholesky(cholesky(matrix), b);
    for (const [i, row] of matrix.entries()) expect(row.reduce((total, entry, j) => total + entry * x[j]!, 0)).toBeCloseTo(b[i]!, 6);
  }), PROPERTY);
  expect(cholesky([[4, 2], [2, 5]])).toEqual([[2], [1, 2]]);
});

test.each([
  ['singular', [[1, 1], [1, 1]]],
  ['indefinite', [[1, 2], [2, 1]]],
  ['not finite', [[Infinity]]],
  ['not a number', [[NaN]]],
])('Cholesky refuses a matrix that is %s', (_, matrix) => {
  expect(() => cholesky(matrix)).toThrow(/positive definite/);
});

describe('the random source', () => {
  test('repeats from its seed, and only from it', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
    expect(() => seededRandom(0.5)).toThrow(/integer seed/);
  });

  test('is uniform in [0, 1): every tenth of 20,000 draws within 5 standard errors, neighbours uncorrelated', () => {
    const draws = Array.from({ length: 20_000 }, seededRandom(1));
    const counts = Array.from({ length: 10 }, (_, tenth) => draws.filter((u) => Math.floor(u * 10) === tenth).length);
    expect(counts.reduce((total, count) => total + count)).toBe(20_000);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(20_000 * 0.09));
    const products = draws.slice(1).map((u, i) => (u - 0.5) * (draws[i]! - 0.5) * 12);
    expect(Math.abs(mean(products))).toBeLessThan(5 / Math.sqrt(20_000));
  });

  test('starts with these numbers: stored models depend on them', () => {
    // A C program with the authors' xoshiro128** and the same SplitMix32 seeding prints them.
    expect(Array.from({ length: 3 }, seededRandom(1)).map((u) => u * 2 ** 32)).toEqual([2442144158, 3238099751, 3819917871]);
  });
});

test('rows are ordered by content', () => {
  expect(canonicalOrder([[1, 2], [0, 9], [1, 1], [1, 1]], [0, 0, 1, 0])).toEqual([1, 3, 2, 0]);
});

test('Newton finds the minimum from far away, and says when there is none', () => {
  const bowl = { value: ([x, y]: readonly number[]) => Math.cosh(x! - 3) + (y! + 1) ** 2, derivatives: ([x, y]: readonly number[]) => ({ gradient: [Math.sinh(x! - 3), 2 * (y! + 1)], hessian: [[Math.cosh(x! - 3)], [0, 2]] }) };
  const [x, y] = minimiseConvex(bowl, [-20, 400]);
  expect(x).toBeCloseTo(3, 10);
  expect(y).toBeCloseTo(-1, 10);
  const slide = { value: ([z]: readonly number[]) => 1e6 * softplus(z!) ** 0.5, derivatives: ([z]: readonly number[]) => ({ gradient: [1e6 * sigmoid(z!)], hessian: [[1e9]] }) };
  expect(() => minimiseConvex(slide, [0])).toThrow(/Newton steps/);
});
