const SECONDS_PER_HOUR = 3600;

/**
 * Converts hours to seconds; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `hours` is not a number
 */
export function hoursToSeconds(hours: number): number {
  if (typeof hours !== 'number') throw new TypeError(`expected a number, got ${typeof hours}`);
  return hours * SECONDS_PER_HOUR;
}
