import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cholesky } from '../../../src/predictions/numeric/cholesky.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { columnRank } from '../../../src/predictions/ood/column-rank.ts';
import { confidencePValue, fitConfidenceThreshold, isBelowThreshold } from '../../../src/predictions/ood/confidence-threshold.ts';
import { covariance } from '../../../src/predictions/ood/covariance.ts';
import { ledoitWolf } from '../../../src/predictions/ood/ledoit-wolf.ts';
import { fitMahalanobis, mahalanobisPValue, mahalanobisReasons, squaredMahalanobis } from '../../../src/predictions/ood/mahalanobis.ts';
import { lowerTailPValue, upperTailPValue } from '../../../src/predictions/ood/train-percentile.ts';
import { golden, probability, PROPERTY } from '../arbitraries.ts';

interface Estimate { shrinkage: number; covariance: number[][]; squared_distance: number[] }
interface Case { name: string; X: number[][]; test: number[][]; mean: number[]; ledoit_wolf: Estimate; empirical?: Omit<Estimate, 'shrinkage'> }
const { cases } = golden('mahalanobis') as { cases: Case[] };

/** Largest difference relative to the expected value; values below 1 (distances of the mean to itself) absolutely. */
function relativeGap(actual: readonly number[], expected: readonly number[]): number {
  expect(actual.length).toBe(expected.length);
  return Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!) / Math.max(1, Math.abs(expected[i]!))));
}

describe.each(cases.map((one) => [one.name, one] as const))('recorded case %s', (_, recorded) => {
  test('Ledoit–Wolf: shrinkage, covariance and squared distances within 1e-8 relative', () => {
    const estimate = ledoitWolf(recorded.X);
    expect(relativeGap(estimate.mean, recorded.mean)).toBeLessThan(1e-8);
    expect(Math.abs(estimate.shrinkage / recorded.ledoit_wolf.shrinkage - 1)).toBeLessThan(1e-8);
    expect(relativeGap(estimate.covariance.flat(), recorded.ledoit_wolf.covariance.flat())).toBeLessThan(1e-8);
    const detector = fitMahalanobis(recorded.X);
    expect(relativeGap(recorded.test.map((row) => squaredMahalanobis(detector, row)), recorded.ledoit_wolf.squared_distance)).toBeLessThan(1e-8);
  });
});

describe.each(cases.flatMap(({ name, X, test, empirical }) => (empirical === undefined ? [] : [[name, { X, test, empirical }] as const])))('recorded case %s, unshrunk', (name, { X, test: queries, empirical }) => {
  const moments = covariance(X);
  const located = { mean: moments.mean, lower: cholesky(moments.covariance) };
  const distances = queries.map((row) => squaredMahalanobis(located, row));

  test('population covariance within 1e-8 relative', () => {
    expect(relativeGap(moments.covariance.flat(), empirical.covariance.flat())).toBeLessThan(1e-8);
  });

  test('squared distances within 1e-8 relative of the recorded ones, or, where those are rounded worse than that, of the exact ones', () => {
    expect(relativeGap(distances, name === 'nearly_collinear' ? EXACT_NEARLY_COLLINEAR : empirical.squared_distance)).toBeLessThan(1e-8);
    expect(relativeGap(distances, empirical.squared_distance)).toBeLessThan(3e-8);
  });
});

/**
 * Computed from the recorded rows in rational arithmetic. The recorded distances of this matrix, whose condition number is about
 * 1e10, are themselves 2.02e-8 from these, relative: what double precision leaves.
 */
const EXACT_NEARLY_COLLINEAR = [7.078503231755953, 5.205084727942416, 5.626167579648757, 2.290459731195631e-6, 598610825.9547609, 74559615.08529803, 488852334.7071888];

const value = fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100);
const matrix = fc.integer({ min: 1, max: 4 }).chain((d) => fc.array(fc.array(value, { minLength: d, maxLength: d }), { minLength: 3, maxLength: 30 })).filter((rows) => rows.some((row) => row.some((entry, j) => entry !== rows[0]![j])));
/** Rank may be lacking without shrinkage to make up for it; such a matrix is refused, which is tested below. */
const fittable = matrix.filter((rows) => ledoitWolf(rows).shrinkage > 0.001);
const gaussian = (n: number, seed: number): number[][] => {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: n }, () => {
    const common = normal();
    return [common + 0.3 * normal(), common + 0.3 * normal(), 2 * normal()];
  });
};

describe('Ledoit–Wolf', () => {
  test('shrinks by a share from 0 to 1, keeps the trace, and does not depend on the order of the rows', () => {
    const shuffled = matrix.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(fc.property(shuffled, ([rows, other]) => {
      const { shrinkage, covariance: shrunk, empirical } = ledoitWolf(rows);
      expect(shrinkage >= 0 && shrinkage <= 1).toBe(true);
      const trace = (square: number[][]): number => square.reduce((total, row, j) => total + row[j]!, 0);
      expect(trace(shrunk)).toBeCloseTo(trace(empirical), 9);
      expect(ledoitWolf(other)).toEqual(ledoitWolf(rows));
    }), PROPERTY);
  });
});

describe('the rank of the columns', () => {
  test('a constant, a copy in another unit and a sum are named, whatever their scale', () => {
    const rows = gaussian(50, 1).map(([a, b, c]) => [a!, 7.1, b! * 1e6, 0.1 - 3 * a!, c!, a! + b!]);
    expect(columnRank(covariance(rows))).toEqual({ rank: 3, constantColumns: [1], dependentColumns: [3, 5] });
    expect(fitMahalanobis(rows)).toMatchObject({ rank: 3, constantColumns: [1], dependentColumns: [3, 5] });
  });

  test('fewer rows than columns can not have full rank', () => {
    const few = cases.find((one) => one.name === 'fewer_rows_than_columns')!.X;
    expect(columnRank(covariance(few)).rank).toBe(few.length - 1);
  });

  test('independent columns have full rank', () => {
    expect(columnRank(covariance(gaussian(50, 2)))).toEqual({ rank: 3, constantColumns: [], dependentColumns: [] });
  });
});

describe('Mahalanobis', () => {
  test('p-values lie in (0, 1], fall with distance, and the mean is the least strange', () => {
    fc.assert(fc.property(fittable, (rows) => {
      const detector = fitMahalanobis(rows);
      const centre = detector.mean;
      const away = (steps: number): number[] => centre.map((entry, j) => entry + steps * (j + 1));
      const pValues = [0, 0.5, 1, 2, 5, 100].map((steps) => mahalanobisPValue(detector, away(steps)));
      for (const [i, p] of pValues.entries()) expect(p > 0 && p <= (pValues[i - 1] ?? 1)).toBe(true);
      expect(mahalanobisPValue(detector, centre)).toBe(1);
    }), PROPERTY);
  });

  test('training rows are flagged at the declared rate, and a stored detector answers alike', () => {
    fc.assert(fc.property(fittable, (rows) => {
      const detector = fitMahalanobis(rows);
      const flagged = rows.filter((row) => mahalanobisPValue(detector, row) <= 0.1).length;
      expect(flagged).toBeLessThanOrEqual(0.1 * (rows.length + 1));
      const stored = JSON.parse(JSON.stringify(detector)) as typeof detector;
      for (const row of rows) expect(mahalanobisPValue(stored, row)).toBe(mahalanobisPValue(detector, row));
    }), PROPERTY);
  });

  test('shuffled training rows give the same bytes', () => {
    const shuffled = fittable.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(fc.property(shuffled, ([rows, other]) => {
      expect(JSON.stringify(fitMahalanobis(other))).toBe(JSON.stringify(fitMahalanobis(rows)));
    }), PROPERTY);
  });

  test('new rows of the same kind raise false alarms at the declared rate; a broken relation is caught and its feature named', () => {
    const detector = fitMahalanobis(gaussian(1000, 3));
    const alarms = gaussian(2000, 4).filter((row) => mahalanobisPValue(detector, row) <= 0.05).length / 2000;
    expect(Math.abs(alarms - 0.05)).toBeLessThan(0.015);
    const odd = [1.5, -1.5, 0];
    expect(mahalanobisPValue(detector, odd)).toBe(1 / 1001);
    expect(mahalanobisPValue(detector, [1.5, 1.5, 0])).toBeGreaterThan(0.05);
    const reasons = mahalanobisReasons(detector, [0, 0, 15]);
    expect(reasons.indexOf(Math.max(...reasons))).toBe(2);
  });

  test('a reason is what the distance loses when that feature takes its best value', () => {
    const detector = fitMahalanobis(gaussian(200, 5));
    const row = [2, -1, 3];
    for (const [j, reason] of mahalanobisReasons(detector, row).entries()) {
      const along = [-1, 0, 1].map((step) => squaredMahalanobis(detector, row.map((entry, k) => (k === j ? entry + step : entry))));
      const curvature = (along[0]! - 2 * along[1]! + along[2]!) / 2;
      const least = along[1]! - ((along[2]! - along[0]!) / 2) ** 2 / (4 * curvature);
      expect(reason).toBeCloseTo(along[1]! - least, 8);
    }
  });
});

describe('p-values from training scores', () => {
  test('count the training scores that are as strange, ties included', () => {
    expect([0, 1, 2.5, 3, 4, NaN].map((score) => upperTailPValue([1, 2, 3], score))).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25]);
    expect([0, 1, 2.5, 3, 4, NaN].map((score) => lowerTailPValue([1, 2, 3], score))).toEqual([0.25, 0.5, 0.75, 1, 1, 0.25]);
  });
});

describe('the confidence threshold', () => {
  const rates = fc.integer({ min: 5, max: 60 }).map((percent) => percent / 100);
  const confidences = fc.array(probability, { minLength: 19, maxLength: 80 });

  test('flags exactly what has a p-value at or below the rate, and no more of the training rows than that', () => {
    fc.assert(fc.property(confidences, rates, probability, (training, rate, query) => {
      const detector = fitConfidenceThreshold(training, rate);
      expect(isBelowThreshold(detector, query)).toBe(confidencePValue(detector, query) <= rate);
      expect(training.filter((confidence) => isBelowThreshold(detector, confidence)).length).toBeLessThanOrEqual(rate * training.length);
      expect(fitConfidenceThreshold(training.toReversed(), rate)).toEqual(detector);
    }), PROPERTY);
  });

  test('what is no number is flagged', () => {
    const detector = fitConfidenceThreshold([0.5, 0.6, 0.7, 0.8], 0.4);
    expect(detector.threshold).toBe(0.6);
    expect(isBelowThreshold(detector, NaN)).toBe(true);
  });
});

test.each([
  ['one row', () => fitMahalanobis([[1, 2]]), /at least 2 training rows/],
  ['ragged rows', () => fitMahalanobis([[1, 2], [1]]), /2 values in row 1/],
  ['a missing value', () => fitMahalanobis([[1], [NaN]]), /NaN/],
  ['columns that do not vary', () => fitMahalanobis([[1, 0.1], [1, 0.1], [1, 0.1]]), /at least one column that varies/],
  ['a query with a missing value', () => squaredMahalanobis(fitMahalanobis([[1], [2]]), [NaN]), /NaN/],
  ['a query of another length', () => squaredMahalanobis(fitMahalanobis([[1], [2]]), [1, 2]), /2 and 1/],
  ['collinear columns with nothing to shrink', () => fitMahalanobis([[-1, -1], [1, 1]]), /dependent \[1\]/],
  ['too few confidences', () => fitConfidenceThreshold([0.9, 0.8], 0.05), /at least 19 confidences/],
  ['a rate of 1', () => fitConfidenceThreshold([0.9], 1), /false-alarm rate/],
  ['no confidence', () => fitConfidenceThreshold([1.1], 0.5), /1.1/],
])('%s: refused in words', (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
