/** Milliseconds of a calendar day in UTC, which has no summer time. */
const DAY = 86_400_000;
/** Number of a Monday: 5 January 1970 is day 4. */
const A_MONDAY = 4;

/**
 * Counts the working days, Monday to Friday, from one date up to but not including another: Monday to Friday of one week are 4, Friday to Monday is 1.
 * Negative when the second date is earlier. Dates count by their local calendar day.
 * @throws TypeError when an argument is not a valid Date
 */
export function businessDaysBetween(from: Date, to: Date): number {
  return workingDaysBefore(dayNumber(to)) - workingDaysBefore(dayNumber(from));
}

/** Days since 1970; `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function dayNumber(date: Date): number {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  return new Date(0).setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/** Working days from a fixed Monday up to the day. */
function workingDaysBefore(day: number): number {
  const weeks = Math.floor((day - A_MONDAY) / 7);
  const rest = day - A_MONDAY - 7 * weeks;
  return 5 * weeks + Math.min(rest, 5);
}
