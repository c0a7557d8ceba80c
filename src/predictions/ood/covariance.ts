import { canonicalOrder } from '../numeric/canonical-order.ts';
import { checkMatrix } from '../numeric/check.ts';
import { mean as meanOf } from '../numeric/sum.ts';

/** Where the rows lie and how they spread. */
export interface Moments {
  /** d means. */
  mean: number[];
  /** d × d, symmetric. */
  covariance: number[][];
}

/**
 * The rows minus their column means, in an order that does not depend on the rows' order.
 * @param rows n × d finite numbers
 * @throws RangeError when the rows are empty, ragged or not finite
 */
export function centre(rows: readonly (readonly number[])[]): { mean: number[]; centred: number[][] } {
  checkMatrix('features', rows);
  const mean = rows[0]!.map((_, column) => meanOf(rows.map((row) => row[column]!)));
  const order = canonicalOrder(rows, rows.map(() => 0));
  return { mean, centred: order.map((i) => rows[i]!.map((value, column) => value - mean[column]!)) };
}

/**
 * Mean and population covariance: S = (1/n) Σ (xᵢ − x̄)(xᵢ − x̄)ᵀ (divided by n, not n − 1).
 * @param rows n × d finite numbers
 * @throws RangeError when the rows are empty, ragged or not finite
 * @example covariance([[0, 0], [2, 4]]).covariance // [[1, 2], [2, 4]]
 */
export function covariance(rows: readonly (readonly number[])[]): Moments {
  const { mean, centred } = centre(rows);
  return { mean, covariance: scatter(centred) };
}

/** (1/n) Σ of the outer products of n centred rows. */
export function scatter(centred: readonly (readonly number[])[]): number[][] {
  const columns = centred[0]!.length;
  const total = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  for (const row of centred) {
    for (let j = 0; j < columns; j += 1) for (let k = 0; k <= j; k += 1) total[j]![k]! += row[j]! * row[k]!;
  }
  return total.map((row, j) => row.map((_, k) => total[Math.max(j, k)]![Math.min(j, k)]! / centred.length));
}
