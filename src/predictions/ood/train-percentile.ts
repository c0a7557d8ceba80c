/**
 * The p-value of a score against training scores, large scores being strange: (1 + #{train ≥ score}) / (n + 1).
 * Valid for a new row of the same distribution when the training scores were not used to fit the score, nearly so when they were.
 * @param ascending n training scores, sorted
 * @param score a number; `NaN` counts as strangest
 * @returns from 1/(n + 1) to 1
 * @see Bates et al. 2023, Testing for outliers with conformal p-values
 * @example upperTailPValue([1, 2, 3], 2.5) // 0.5
 */
export function upperTailPValue(ascending: readonly number[], score: number): number {
  return (1 + ascending.length - countWhile(ascending, (entry) => !(entry >= score))) / (ascending.length + 1);
}

/**
 * The same with small scores being strange: (1 + #{train ≤ score}) / (n + 1).
 * @example lowerTailPValue([1, 2, 3], 1.5) // 0.5
 */
export function lowerTailPValue(ascending: readonly number[], score: number): number {
  return (1 + countWhile(ascending, (entry) => entry <= score)) / (ascending.length + 1);
}

/** How many entries at the start satisfy a condition that, once false, stays false. */
function countWhile(ascending: readonly number[], holds: (entry: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
