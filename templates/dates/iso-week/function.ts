/** Milliseconds of a calendar day in UTC, which has no summer time. */
const DAY = 86_400_000;

/**
 * Number of the week by ISO 8601, 1 to 53: weeks start on Monday, and week 1 is the one with the first Thursday of the year. So 1 January can lie in
 * week 52 or 53 and 31 December in week 1. The local calendar day counts; an invalid date gives NaN.
 * @throws TypeError when `date` is not a Date
 */
export function isoWeek(date: Date): number {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  const thursday = new Date(0);
  thursday.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate() + 3 - ((date.getDay() + 6) % 7));
  const newYear = new Date(thursday).setUTCMonth(0, 1);
  return Math.floor((thursday.getTime() - newYear) / DAY / 7) + 1;
}
