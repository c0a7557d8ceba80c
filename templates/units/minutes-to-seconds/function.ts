const SECONDS_PER_MINUTE = 60;

/**
 * Converts minutes to seconds; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `minutes` is not a number
 */
export function minutesToSeconds(minutes: number): number {
  if (typeof minutes !== 'number') throw new TypeError(`expected a number, got ${typeof minutes}`);
  return minutes * SECONDS_PER_MINUTE;
}
