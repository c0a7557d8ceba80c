/** Serialises to JSON and back without loss. */
export interface PageHinkley {
  count: number;
  mean: number;
  /** Σ (xᵢ − mean)². */
  squares: number;
  /** Σ (zᵢ − δ), zᵢ the value in standard deviations from the mean so far. */
  cumulated: number;
  /** Least value that the sum has had. */
  lowest: number;
}

/** A rise of less than this many standard deviations is none. */
const TOLERANCE = 0.15;
/** An alarm is raised when the sum is so far above its lowest: by chance once in some 180,000 values, after 90 of a rise by half a deviation. */
const THRESHOLD = 30;
/** Values before a mean and a deviation are known. */
const WARM_UP = 30;
/** One value alone proves nothing, however large. */
const MOST_DEVIATIONS = 3;

export const NO_DRIFT: PageHinkley = { count: 0, mean: 0, squares: 0, cumulated: 0, lowest: 0 };

/**
 * One more value of the Page–Hinkley test for a rise of the mean, for example of the log loss of a prediction whose outcome came in. Values count in
 * standard deviations of those so far, so their unit does not matter. After an alarm start again with `NO_DRIFT`.
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
  const squares = state.squares + (value - state.mean) * (value - mean);
  const deviation = Math.sqrt(squares / count);
  if (count <= WARM_UP || deviation === 0) return { state: { ...state, count, mean, squares }, alarm: false };
  const cumulated = state.cumulated + Math.min(MOST_DEVIATIONS, (value - mean) / deviation) - TOLERANCE;
  const lowest = Math.min(state.lowest, cumulated);
  return { state: { count, mean, squares, cumulated, lowest }, alarm: cumulated - lowest > THRESHOLD };
}
