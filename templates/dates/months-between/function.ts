/**
 * Whole months from one date to another, in local time: the largest number of months that can be added without passing the second date, where a month that
 * is too short ends on its last day, so 31 January to 28 February is one. Negative when the second date is earlier.
 * @throws TypeError when an argument is not a valid Date
 */
export function monthsBetween(from: Date, to: Date): number {
  for (const date of [from, to]) {
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  }
  return from <= to ? wholeMonths(from, to) : -wholeMonths(to, from) || 0;
}

function wholeMonths(from: Date, to: Date): number {
  const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  const lastDay = new Date(to);
  lastDay.setMonth(to.getMonth() + 1, 0);
  const anniversary = new Date(from);
  anniversary.setFullYear(to.getFullYear(), to.getMonth(), Math.min(from.getDate(), lastDay.getDate()));
  return anniversary <= to ? months : months - 1;
}
