/** One international mile in kilometres, exactly (1959 agreement). */
const KILOMETERS_PER_MILE = 1.609344;

/**
 * Converts kilometres to international miles. NaN and infinity stay as they are.
 * @throws TypeError when `kilometers` is not a number
 */
export function kilometersToMiles(kilometers: number): number {
  if (typeof kilometers !== 'number') throw new TypeError(`expected a number, got ${typeof kilometers}`);
  return kilometers / KILOMETERS_PER_MILE;
}
