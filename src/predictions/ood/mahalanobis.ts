import { checkFinite, checkSameLength } from '../numeric/check.ts';
import { cholesky, solveCholesky, solveLower } from '../numeric/cholesky.ts';
import { columnRank } from './column-rank.ts';
import type { ColumnRank } from './column-rank.ts';
import { ledoitWolf } from './ledoit-wolf.ts';
import { upperTailPValue } from './train-percentile.ts';

/** Serialises to JSON and back without loss. The rank is that of the training columns before shrinking: report what is not full. */
export interface MahalanobisDetector extends ColumnRank {
  mean: number[];
  /** Lower Cholesky triangle of the Ledoit–Wolf covariance; row i has i + 1 numbers. */
  lower: number[][];
  /** Diagonal of the inverse covariance. */
  precision: number[];
  shrinkage: number;
  /** Squared distances of the training rows, ascending. */
  trainDistances: number[];
}

/**
 * An out-of-distribution detector: the squared Mahalanobis distance to the training rows under their Ledoit–Wolf covariance.
 * @param rows n × d training features, scaled by the caller, n at least 2
 * @throws RangeError when there are too few rows, the matrix is ragged or not finite, or the shrunk covariance is singular all the same
 * @see Mahalanobis 1936; Lee et al. 2018, A simple unified framework for detecting out-of-distribution samples
 * @example mahalanobisPValue(fitMahalanobis(rows), row) <= 0.05 // out of distribution at 5 % false alarms
 */
export function fitMahalanobis(rows: readonly (readonly number[])[]): MahalanobisDetector {
  if (rows.length < 2) throw new RangeError(`expected at least 2 training rows, got ${rows.length}`);
  const { mean, covariance, empirical, shrinkage } = ledoitWolf(rows);
  const rank = columnRank({ mean, covariance: empirical });
  if (rank.rank === 0) throw new RangeError('expected at least one column that varies, got none');
  if (shrinkage === 0 && rank.rank < mean.length) throw new RangeError(`expected independent columns, got constant ${JSON.stringify(rank.constantColumns)} and dependent ${JSON.stringify(rank.dependentColumns)}`);
  const lower = cholesky(covariance);
  const precision = mean.map((_, j) => squaredNorm(solveLower(lower, mean.map((__, k) => (j === k ? 1 : 0)))));
  const located = { mean, lower };
  const trainDistances = rows.map((row) => squaredMahalanobis(located, row)).sort((a, b) => a - b);
  return { mean, lower, precision, shrinkage, trainDistances, ...rank };
}

/**
 * (x − x̄)ᵀ Σ⁻¹ (x − x̄), no unit.
 * @param row d finite features
 * @throws RangeError when the row has the wrong length or a value is not finite
 */
export function squaredMahalanobis({ mean, lower }: Pick<MahalanobisDetector, 'mean' | 'lower'>, row: readonly number[]): number {
  return squaredNorm(solveLower(lower, deviations(mean, row)));
}

/** Share of training rows at least as far away, from 1/(n + 1) to 1. Small is strange. */
export function mahalanobisPValue(detector: MahalanobisDetector, row: readonly number[]): number {
  return upperTailPValue(detector.trainDistances, squaredMahalanobis(detector, row));
}

/**
 * By how much the squared distance would fall if one feature had the value that the others lead to expect: (Σ⁻¹(x − x̄))ⱼ² / (Σ⁻¹)ⱼⱼ.
 * The largest names the feature that makes the row strange.
 * @param row d finite features
 * @returns d non-negative numbers; they don't add up to the squared distance
 */
export function mahalanobisReasons({ mean, lower, precision }: Pick<MahalanobisDetector, 'mean' | 'lower' | 'precision'>, row: readonly number[]): number[] {
  return solveCholesky(lower, deviations(mean, row)).map((pull, j) => (pull * pull) / precision[j]!);
}

function deviations(mean: readonly number[], row: readonly number[]): number[] {
  checkFinite('features', row);
  checkSameLength('features', row, 'training columns', mean);
  return row.map((value, j) => value - mean[j]!);
}

function squaredNorm(values: readonly number[]): number {
  return values.reduce((total, value) => total + value * value, 0);
}
