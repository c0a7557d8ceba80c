/** Serialises to JSON and back without loss. */
export interface PageHinkley {
  count: number;
  mean: number;
  /** Σ (xᵢ − mean − δ). */
  cumulated: number;
  /** Least value that the sum has had. */
  lowest: number;
}

/** A rise of less than this is none, in units of the values: 0.005 nats of log loss are not worth an alarm. */
const TOLERANCE = 0.005;
/** An alarm is raised when the sum is so far above its lowest: 15 nats, about 30 outcomes that were worse than expected by half a nat each. */
const THRESHOLD = 15;

export const NO_DRIFT: PageHinkley = { count: 0, mean: 0, cumulated: 0, lowest: 0 };

/**
 * One more value of the Page–Hinkley test for a rise of the mean, for example of the log loss of a prediction whose outcome came in.
 * After an alarm start again with `NO_DRIFT`.
 * @param value a finite number
 * @returns the state to keep, and whether the mean has risen
 * @throws RangeError when the value is not finite
 * @see Page 1954, Continuous inspection schemes; Gama et al. 2014, A survey on concept drift adaptation
 * @example watchForRise(NO_DRIFT, 0.3).alarm // false
 */
export function watchForRise(state: PageHinkley, value: number): { state: PageHinkley; alarm: boolean } {
  if (!Number.isFinite(value)) throw new RangeError(`expected a finite number, got ${value}`);
  const count = state.count + 1;
  const mean = state.mean + (value - state.mean) / count;
  const cumulated = state.cumulated + value - mean - TOLERANCE;
  const lowest = Math.min(state.lowest, cumulated);
  return { state: { count, mean, cumulated, lowest }, alarm: cumulated - lowest > THRESHOLD };
}
