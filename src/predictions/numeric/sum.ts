/**
 * The sum of the values, added in ascending order, so that the order in which they come changes not even the last bit.
 * @param values any numbers; of no values the sum is 0
 */
export function sum(values: ArrayLike<number>): number {
  const ascending = Float64Array.from(values).sort();
  let total = 0;
  for (const value of ascending) total += value;
  return total;
}

/** The arithmetic mean, independent of the order of the values; `NaN` of none. */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}
