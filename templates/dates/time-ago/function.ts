const MINUTE = 60_000;
const UNITS: [string, number][] = [['year', 365 * 24 * 60 * MINUTE], ['month', 30 * 24 * 60 * MINUTE], ['week', 7 * 24 * 60 * MINUTE], ['day', 24 * 60 * MINUTE], ['hour', 60 * MINUTE], ['minute', MINUTE], ['second', 1000]];

/**
 * Says in English how long ago a date was, or how soon it will be: `5 minutes ago`, `in 3 days`, `just now`. The largest whole unit is taken and the rest
 * cut off; a month has 30 days and a year 365.
 * @param now what to count from
 * @throws TypeError when an argument is not a valid Date
 */
export function timeAgo(date: Date, now: Date = new Date()): string {
  for (const value of [date, now]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  const elapsed = now.getTime() - date.getTime();
  const unit = UNITS.find(([, length]) => Math.abs(elapsed) >= length);
  if (!unit) return 'just now';
  const count = Math.floor(Math.abs(elapsed) / unit[1]);
  const text = `${count} ${unit[0]}${count === 1 ? '' : 's'}`;
  return elapsed > 0 ? `${text} ago` : `in ${text}`;
}
