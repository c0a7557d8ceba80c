/** Milliseconds of a calendar day in UTC, which has no summer time. */
const DAY = 86_400_000;

/**
 * Number of a day in its year: 1 for 1 January to 365 or 366 for 31 December. The local calendar day counts; an invalid date gives NaN.
 * @throws TypeError when `date` is not a Date
 */
export function dayOfYear(date: Date): number {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  const day = new Date(0).setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  return (day - new Date(0).setUTCFullYear(date.getFullYear() - 1, 11, 31)) / DAY;
}
