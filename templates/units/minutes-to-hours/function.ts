const MINUTES_PER_HOUR = 60;

/**
 * Converts minutes to hours; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `minutes` is not a number
 */
export function minutesToHours(minutes: number): number {
  if (typeof minutes !== 'number') throw new TypeError(`expected a number, got ${typeof minutes}`);
  return minutes / MINUTES_PER_HOUR;
}
