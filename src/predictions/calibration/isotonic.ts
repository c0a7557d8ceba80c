import { checkFinite, checkSameLength } from '../numeric/check.ts';
import { mergeTies, poolAdjacentViolators } from './pool-adjacent-violators.ts';
import type { WeightedPoint } from './pool-adjacent-violators.ts';

/** A monotone, piecewise linear map through (x₀, y₀), (x₁, y₁), …, constant outside them. */
export interface IsotonicMap {
  kind: 'isotonic';
  /** Strictly ascending. */
  x: number[];
  y: number[];
}

export interface IsotonicOptions {
  /** n positive weights; 1 each by default. */
  weights?: readonly number[];
  /** Fitted values are clipped to [yMin, yMax]. */
  yMin?: number;
  yMax?: number;
  /** `auto` takes the direction with the smaller squared error. Default: increasing. */
  increasing?: boolean | 'auto';
}

/**
 * Isotonic regression: the monotone map of least weighted squared error, by pooling adjacent violators.
 * Equal x are merged first, so ties get one value. Wants about 1,000 outcomes as a calibration map.
 * @param x n finite scores
 * @param y n targets: outcomes 0 or 1, or any finite numbers
 * @throws RangeError when the lists are empty, of unequal length or not finite, a weight is not positive or yMin exceeds yMax
 * @see Zadrozny and Elkan 2002, Transforming classifier scores into accurate multiclass probability estimates
 * @example fitIsotonic([0.1, 0.4, 0.6], [0, 1, 0]) // { kind: 'isotonic', x: [0.1, 0.4, 0.6], y: [0, 0.5, 0.5] }
 */
export function fitIsotonic(x: readonly number[], y: readonly number[], options: IsotonicOptions = {}): IsotonicMap {
  const { weights, yMin = -Infinity, yMax = Infinity, increasing = true } = options;
  checkFinite('scores', x);
  checkFinite('targets', y);
  checkSameLength('scores', x, 'targets', y);
  if (weights !== undefined) checkWeights(weights, x);
  if (!(yMin <= yMax)) throw new RangeError(`expected yMin <= yMax, got ${yMin} and ${yMax}`);
  const points = mergeTies(x, y, weights);
  const values = monotone(points, increasing).map((value) => Math.min(yMax, Math.max(yMin, value)));
  // Inside a flat stretch only its two ends are needed.
  const kept = [...values.keys()].filter((i) => i === 0 || i === values.length - 1 || values[i - 1] !== values[i] || values[i] !== values[i + 1]);
  return { kind: 'isotonic', x: kept.map((i) => points[i]!.x), y: kept.map((i) => values[i]!) };
}

/** The value of the map at a finite score, interpolated linearly, clipped outside. */
export function applyIsotonic(map: IsotonicMap, score: number): number {
  const { x, y } = map;
  const above = firstAtLeast(x, score);
  if (above === 0) return y[0]!;
  if (above === x.length) return y[above - 1]!;
  const [left, right] = [y[above - 1]!, y[above]!];
  const share = (score - x[above - 1]!) / (x[above]! - x[above - 1]!);
  // Rounding must not leave the segment, or neighbours would no longer be monotone.
  const value = left + share * (right - left);
  return Math.min(Math.max(left, right), Math.max(Math.min(left, right), value));
}

function checkWeights(weights: readonly number[], x: readonly number[]): void {
  checkFinite('weights', weights);
  checkSameLength('weights', weights, 'scores', x);
  const at = weights.findIndex((weight) => weight <= 0);
  if (at !== -1) throw new RangeError(`expected positive weights, got ${weights[at]} at position ${at}`);
}

function monotone(points: readonly WeightedPoint[], increasing: boolean | 'auto'): number[] {
  if (increasing === true) return poolAdjacentViolators(points);
  const falling = poolAdjacentViolators(points.map((point) => ({ ...point, y: -point.y }))).map((value) => 0 - value);
  if (increasing === false) return falling;
  const rising = poolAdjacentViolators(points);
  return squaredError(points, rising) <= squaredError(points, falling) ? rising : falling;
}

function squaredError(points: readonly WeightedPoint[], values: readonly number[]): number {
  return points.reduce((total, point, i) => total + point.weight * (point.y - values[i]!) ** 2, 0);
}

/** The first position whose entry is at least `value`; the length when there is none. */
function firstAtLeast(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
