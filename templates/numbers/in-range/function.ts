const INCLUDE_END = false;

/**
 * Checks whether a number lies in the range from `start` to `end`. A range the wrong way round is turned, as in lodash. NaN lies in no range.
 * @param includeEnd whether the upper end belongs to the range, as the lower one does; in lodash it does not
 * @throws TypeError when an argument is not a number
 */
export function inRange(value: number, start: number, end: number, includeEnd: boolean = INCLUDE_END): boolean {
  for (const number of [value, start, end]) {
    if (typeof number !== 'number') throw new TypeError(`expected numbers, got ${typeof number}`);
  }
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  return value >= low && (value < high || (includeEnd && value === high));
}
