import { checkFinite, checkSameLength } from '../numeric/check.ts';
import { mean } from '../numeric/sum.ts';

/** A closed prediction interval, `[lower, upper]`, in the unit of the target. */
export type Interval = readonly [number, number];

/**
 * Mean interval score of central (1 − α) prediction intervals, in the unit of the target, lower is better:
 * (u − l) + (2/α) max(l − y, 0) + (2/α) max(y − u, 0). Infinite when an interval is.
 * @param intervals n intervals; ends may be infinite
 * @param y n true values
 * @param alpha nominal share of misses, in (0, 1): 0.1 for 90 % intervals
 * @throws RangeError when the lists are empty or of unequal length, an interval is upside down or `alpha` out of range
 * @see Gneiting and Raftery 2007, Strictly proper scoring rules, equation 43
 * @example intervalScore([[0, 10]], [12], 0.1) // 50
 */
export function intervalScore(intervals: readonly Interval[], y: readonly number[], alpha: number): number {
  checkFinite('true values', y);
  checkSameLength('intervals', intervals, 'true values', y);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`expected alpha between 0 and 1, got ${alpha}`);
  return mean(intervals.map(([lower, upper], i) => {
    if (!(lower <= upper)) throw new RangeError(`expected lower <= upper in interval ${i}, got ${lower} and ${upper}`);
    const missed = Math.max(lower - y[i]!, 0) + Math.max(y[i]! - upper, 0);
    return upper - lower + (2 / alpha) * missed;
  }));
}
