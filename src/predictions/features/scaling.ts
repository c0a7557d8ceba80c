import { mean } from '../numeric/sum.ts';

/** Brings columns of any unit and skew to a common scale. Serialises to JSON and back without loss. */
export interface Scaling {
  /** Mean of each compressed column. */
  mean: number[];
  /** Population standard deviation of each compressed column; 1 where it does not vary. */
  deviation: number[];
}

/** log1p of the size with the sign kept: log1p for what is never negative, and no value is too large for it. */
function compress(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}

/**
 * Means and deviations of the compressed columns. Shuffled rows give the same bytes.
 * @param rows n × d finite numbers
 * @example scale(fitScaling([[0], [Math.E - 1]]), [0]) // [-1]
 */
export function fitScaling(rows: readonly (readonly number[])[]): Scaling {
  const columns = rows[0]!.map((_, column) => rows.map((row) => compress(row[column]!)));
  const means = columns.map((values) => mean(values));
  const deviation = columns.map((values, column) => Math.sqrt(mean(values.map((value) => (value - means[column]!) ** 2))));
  return { mean: means, deviation: deviation.map((spread, column) => (spread > 1e-12 * Math.abs(means[column]!) ? spread : 1)) };
}

/** sign(x)·log1p|x|, then minus the mean, then by the deviation. */
export function scale({ mean: means, deviation }: Scaling, row: readonly number[]): number[] {
  return row.map((value, column) => (compress(value) - means[column]!) / deviation[column]!);
}
