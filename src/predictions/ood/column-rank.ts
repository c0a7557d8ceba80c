import type { Moments } from './covariance.ts';

/** Which columns carry nothing of their own. A Cholesky factorisation of rounded numbers would pass over them in silence. */
export interface ColumnRank {
  rank: number;
  /** Positions of the columns that do not vary. */
  constantColumns: number[];
  /** Positions of the columns that are linear combinations of varying columns before them. */
  dependentColumns: number[];
}

/** A column is dependent when the columns before it explain all but this share of its variance. */
const UNEXPLAINED = 1e-10;
/** A column is constant when its standard deviation is no more than this share of its mean: rounding, not variation. */
const RELATIVE_DEVIATION = 1e-10;

/**
 * The rank of a covariance matrix, by Cholesky factorisation of the correlations that skips every column whose
 * remaining variance 1 − R² is not above 1e-10. Units don't matter.
 * @param moments d means and the unshrunk d × d covariance
 * @see Golub and Van Loan 2013, Matrix Computations, section 4.2.8
 * @example columnRank(covariance([[0, 0], [1, 2], [5, 10]])) // { rank: 1, constantColumns: [], dependentColumns: [1] }
 */
export function columnRank({ mean, covariance }: Moments): ColumnRank {
  const deviation = covariance.map((row, j) => Math.sqrt(Math.max(0, row[j]!)));
  const constantColumns: number[] = [];
  const dependentColumns: number[] = [];
  const kept: { column: number; factor: number[] }[] = [];
  for (const [column, spread] of deviation.entries()) {
    if (!(spread > RELATIVE_DEVIATION * Math.abs(mean[column]!))) {
      constantColumns.push(column);
      continue;
    }
    const factor: number[] = [];
    for (const before of kept) {
      const correlation = covariance[column]![before.column]! / (spread * deviation[before.column]!);
      const explained = factor.reduce((total, entry, k) => total + entry * before.factor[k]!, 0);
      factor.push((correlation - explained) / before.factor.at(-1)!);
    }
    const unexplained = 1 - factor.reduce((total, entry) => total + entry * entry, 0);
    if (unexplained > UNEXPLAINED) kept.push({ column, factor: [...factor, Math.sqrt(unexplained)] });
    else dependentColumns.push(column);
  }
  return { rank: kept.length, constantColumns, dependentColumns };
}
