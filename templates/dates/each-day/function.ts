/** More than a thousand years. */
const MAX_DAYS = 400_000;

/**
 * All calendar days from one date to another, both included, as midnights in local time; none when the second date is earlier.
 * @throws TypeError when an argument is not a valid Date
 * @throws RangeError when there are more than 400000 days
 */
export function eachDay(from: Date, to: Date): Date[] {
  for (const date of [from, to]) {
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  }
  const days: Date[] = [];
  const day = new Date(from);
  for (day.setHours(0, 0, 0, 0); day <= to; day.setDate(day.getDate() + 1)) {
    days.push(new Date(day));
    if (days.length > MAX_DAYS) throw new RangeError(`expected at most ${MAX_DAYS} days`);
  }
  return days;
}
