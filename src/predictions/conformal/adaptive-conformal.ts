/** Serialises to JSON and back without loss. */
export interface AdaptiveLevel {
  /** Share of misses aimed at in the long run. */
  alpha: number;
  /** Level that the next interval is made with: at most 0 it is infinite, at least 1 it is empty. */
  current: number;
  /** Step size γ. */
  rate: number;
}

/** The step size of the paper's own experiments. */
const RATE = 0.005;

/**
 * Where adaptive conformal inference starts: the nominal level.
 * @throws RangeError when `alpha` or `rate` is out of (0, 1)
 */
export function adaptiveLevel(alpha: number, rate: number = RATE): AdaptiveLevel {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`expected alpha between 0 and 1, got ${alpha}`);
  if (!(rate > 0 && rate < 1)) throw new RangeError(`expected a rate between 0 and 1, got ${rate}`);
  return { alpha, current: alpha, rate };
}

/**
 * The level after one more outcome: α ← α + γ·(α* − miss). After a miss the next intervals are wider, after a hit a little narrower, so the
 * share of misses tends to α* whatever the data do.
 * @param missed whether the true value was outside its interval
 * @see Gibbs and Candès 2021, Adaptive conformal inference under distribution shift
 * @example adaptLevel(adaptiveLevel(0.1, 0.01), true).current // 0.091 but for rounding
 */
export function adaptLevel(level: AdaptiveLevel, missed: boolean): AdaptiveLevel {
  return { ...level, current: level.current + level.rate * (level.alpha - (missed ? 1 : 0)) };
}
