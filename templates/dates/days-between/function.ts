/** Milliseconds of a calendar day in UTC, which has no summer time. */
const DAY = 86_400_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whole calendar days from one date to another: 1 from any time today to any time tomorrow, negative backwards.
 * Summer time does not matter. Date objects count by their local calendar day; texts are `YYYY-MM-DD`.
 * @throws TypeError when an argument is neither a valid Date nor such a text
 */
export function daysBetween(from: Date | string, to: Date | string): number {
  return (dayStart(to) - dayStart(from)) / DAY || 0;
}

function dayStart(date: Date | string): number {
  const time = date instanceof Date ? localDay(date) : textDay(date);
  if (Number.isNaN(time)) throw new TypeError(`expected a Date or YYYY-MM-DD, got ${JSON.stringify(date) ?? typeof date}`);
  return time;
}

/** `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function localDay(date: Date): number {
  return new Date(0).setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
}

/** NaN for texts that are no real date, such as 2023-02-29. */
function textDay(text: unknown): number {
  if (typeof text !== 'string' || !DATE_ONLY.test(text)) return Number.NaN;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? Number.NaN : date.getTime();
}
