const DAYS_PER_WEEK = 7;

/**
 * Converts days to weeks; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `days` is not a number
 */
export function daysToWeeks(days: number): number {
  if (typeof days !== 'number') throw new TypeError(`expected a number, got ${typeof days}`);
  return days / DAYS_PER_WEEK;
}
