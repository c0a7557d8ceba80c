const SECONDS_PER_MINUTE = 60;

/**
 * Converts seconds to minutes; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `seconds` is not a number
 */
export function secondsToMinutes(seconds: number): number {
  if (typeof seconds !== 'number') throw new TypeError(`expected a number, got ${typeof seconds}`);
  return seconds / SECONDS_PER_MINUTE;
}
