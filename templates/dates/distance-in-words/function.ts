const DAY = 1440;
const MONTH = 43_200;

/**
 * The time between two dates in English words, with the thresholds of date-fns: “less than a minute”, “45 minutes” is “about 1 hour”, “6 months”, “over 2 years”.
 * @throws TypeError when an argument is not a valid Date
 */
export function distanceInWords(from: Date, to: Date): string {
  for (const value of [from, to]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  const [start, end] = from <= to ? [from, to] : [to, from];
  const minutes = Math.round((end.getTime() - start.getTime()) / 60_000);
  if (minutes < MONTH) return shortTime(minutes);
  return minutes < 2 * MONTH ? `about ${count(Math.round(minutes / MONTH), 'month')}` : longTime(start, end, minutes);
}

function shortTime(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 45) return count(minutes, 'minute');
  if (minutes < DAY) return `about ${count(Math.round(minutes / 60), 'hour')}`;
  return count(minutes < 1.75 * DAY ? 1 : Math.round(minutes / DAY), 'day');
}

function longTime(start: Date, end: Date, minutes: number): string {
  const months = wholeMonths(start, end);
  if (months < 12) return count(Math.round(minutes / MONTH), 'month');
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest < 3) return `about ${count(years, 'year')}`;
  return rest < 9 ? `over ${count(years, 'year')}` : `almost ${count(years + 1, 'year')}`;
}

function wholeMonths(start: Date, end: Date): number {
  const months = (end.getFullYear() - start.getFullYear()) * 12 + end.getMonth() - start.getMonth();
  const lastDay = new Date(end.getFullYear(), end.getMonth() + 1, 0).getDate();
  const anniversary = new Date(start);
  anniversary.setFullYear(end.getFullYear(), end.getMonth(), Math.min(start.getDate(), lastDay));
  return anniversary <= end ? months : months - 1;
}

function count(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
