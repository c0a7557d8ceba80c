const DAYS_PER_WEEK = 7;

/**
 * Converts weeks to days; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `weeks` is not a number
 */
export function weeksToDays(weeks: number): number {
  if (typeof weeks !== 'number') throw new TypeError(`expected a number, got ${typeof weeks}`);
  return weeks * DAYS_PER_WEEK;
}
