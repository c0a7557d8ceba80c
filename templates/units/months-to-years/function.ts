const MONTHS_PER_YEAR = 12;

/**
 * Converts months to years; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `months` is not a number
 */
export function monthsToYears(months: number): number {
  if (typeof months !== 'number') throw new TypeError(`expected a number, got ${typeof months}`);
  return months / MONTHS_PER_YEAR;
}
