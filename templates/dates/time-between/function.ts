const MILLISECONDS_PER_UNIT = 3_600_000;

/**
 * Whole hours (or minutes or seconds where those were asked for) of elapsed time from one date to another, cut off towards zero as in date-fns.
 * Negative when the second date is earlier.
 * @throws TypeError when an argument is not a valid Date
 */
export function timeBetween(from: Date, to: Date): number {
  for (const date of [from, to]) {
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  }
  return Math.trunc((to.getTime() - from.getTime()) / MILLISECONDS_PER_UNIT) || 0;
}
