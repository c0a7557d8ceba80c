/**
 * How many standard deviations a value lies above the mean, negative below it.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when `deviation` is negative
 */
export function zScore(value: number, mean: number, deviation: number): number {
  for (const number of [value, mean, deviation]) {
    if (typeof number !== 'number') throw new TypeError(`expected numbers, got ${typeof number}`);
  }
  if (deviation < 0) throw new RangeError(`expected a standard deviation from 0, got ${deviation}`);
  return (value - mean) / deviation;
}
