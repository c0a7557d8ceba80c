import { checkFinite } from '../numeric/check.ts';

export interface ConformalQuantile {
  /** Rank of the residual that was taken: ceil((n + 1)(1 − α)). */
  k: number;
  /** Half width of the interval in the unit of the residuals; `null` stands for infinite: n is too small for this α. */
  halfWidth: number | null;
  /** The n from which the interval is finite. */
  leastRows: number;
}

/** Keeps (n + 1)(1 − α) from being rounded up past the integer it means. */
const ROUNDING = 1e-9;

/**
 * Split conformal prediction: the k-th smallest absolute residual, k = ceil((n + 1)(1 − α)), is the half width of an interval that
 * covers a new exchangeable row with probability at least 1 − α. When k > n the interval is infinite and the reply must say so.
 * The coverage is marginal: print the worst group's beside it.
 * @param residuals n residuals y − ŷ of rows the model was not fitted on; their signs don't matter
 * @param alpha nominal share of misses, in (0, 1)
 * @throws RangeError when there are no residuals, one is not finite, or `alpha` is out of range
 * @see Lei et al. 2018, Distribution-free predictive inference for regression
 * @example splitConformalQuantile([1, -3, 2], 0.25) // { k: 3, halfWidth: 3, leastRows: 3 }
 */
export function splitConformalQuantile(residuals: readonly number[], alpha: number): ConformalQuantile {
  checkFinite('residuals', residuals);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`expected alpha between 0 and 1, got ${alpha}`);
  const k = Math.max(1, Math.ceil((residuals.length + 1) * (1 - alpha) - ROUNDING));
  const ascending = residuals.map(Math.abs).sort((a, b) => a - b);
  return { k, halfWidth: ascending[k - 1] ?? null, leastRows: Math.ceil(1 / alpha - ROUNDING) - 1 };
}

/**
 * The interval around a point prediction, in its unit; `null` when it is infinite.
 * @example conformalInterval(10, { k: 3, halfWidth: 3, leastRows: 3 }) // [7, 13]
 */
export function conformalInterval(prediction: number, { halfWidth }: ConformalQuantile): [number, number] | null {
  return halfWidth === null ? null : [prediction - halfWidth, prediction + halfWidth];
}
