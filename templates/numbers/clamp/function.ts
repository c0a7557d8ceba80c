const LOWEST = Number.NEGATIVE_INFINITY;
const HIGHEST = Number.POSITIVE_INFINITY;

/**
 * Limits a number to the range from `min` to `max`, both included. NaN stays NaN.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when `min` is above `max` or one of them is NaN
 */
export function clamp(value: number, min: number = LOWEST, max: number = HIGHEST): number {
  for (const number of [value, min, max]) {
    if (typeof number !== 'number') throw new TypeError(`expected numbers, got ${typeof number}`);
  }
  if (!(min <= max)) throw new RangeError(`expected min <= max, got ${min} and ${max}`);
  return Math.min(Math.max(value, min), max);
}
