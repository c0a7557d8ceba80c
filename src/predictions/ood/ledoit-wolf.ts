import { centre, scatter } from './covariance.ts';
import type { Moments } from './covariance.ts';

export interface ShrunkMoments extends Moments {
  /** 0 (the population covariance) to 1 (a multiple of the identity). */
  shrinkage: number;
  /** The population covariance S before shrinking, d × d. */
  empirical: number[][];
}

/**
 * Ledoit–Wolf covariance: (1 − s)·S + s·(tr S / d)·I, S the population covariance, with the s of least expected squared error:
 * s = min(β, δ)/δ, β = (1/d)(1/n)[(1/n) Σ |xᵢ|⁴ − |S|²], δ = |S − (tr S / d)·I|²/d, for centred rows xᵢ and Frobenius norms.
 * For one column, or where S is already a multiple of the identity, s = 0.
 * @param rows n × d finite numbers; n may be less than d
 * @throws RangeError when the rows are empty, ragged or not finite
 * @see Ledoit and Wolf 2004, A well-conditioned estimator for large-dimensional covariance matrices
 * @example ledoitWolf([[0], [2]]) // { mean: [1], covariance: [[1]], shrinkage: 0, empirical: [[1]] }
 */
export function ledoitWolf(rows: readonly (readonly number[])[]): ShrunkMoments {
  const { mean, centred } = centre(rows);
  const empirical = scatter(centred);
  const columns = mean.length;
  const scale = empirical.reduce((trace, row, j) => trace + row[j]!, 0) / columns;
  const shrinkage = columns === 1 ? 0 : shrinkageOf(centred, empirical, scale);
  const covariance = empirical.map((row, j) => row.map((entry, k) => (1 - shrinkage) * entry + (j === k ? shrinkage * scale : 0)));
  return { mean, covariance, shrinkage, empirical };
}

function shrinkageOf(centred: readonly (readonly number[])[], empirical: readonly (readonly number[])[], scale: number): number {
  const [n, d] = [centred.length, empirical.length];
  const fourthMoment = centred.reduce((total, row) => total + squaredNorm(row) ** 2, 0) / n;
  const norm = empirical.reduce((total, row) => total + squaredNorm(row), 0);
  const distance = empirical.reduce((total, row, j) => total + squaredNorm(row.map((entry, k) => entry - (j === k ? scale : 0))), 0) / d;
  const noise = Math.max(0, (fourthMoment - norm) / (n * d));
  return distance === 0 ? 0 : Math.min(noise, distance) / distance;
}

function squaredNorm(values: readonly number[]): number {
  return values.reduce((total, value) => total + value * value, 0);
}
