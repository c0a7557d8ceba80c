const MONTHS_PER_YEAR = 12;

/**
 * Converts years to months; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `years` is not a number
 */
export function yearsToMonths(years: number): number {
  if (typeof years !== 'number') throw new TypeError(`expected a number, got ${typeof years}`);
  return years * MONTHS_PER_YEAR;
}
