const MINUTES_PER_HOUR = 60;

/**
 * Converts hours to minutes; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `hours` is not a number
 */
export function hoursToMinutes(hours: number): number {
  if (typeof hours !== 'number') throw new TypeError(`expected a number, got ${typeof hours}`);
  return hours * MINUTES_PER_HOUR;
}
