/**
 * Full years from one date to another, in local time; 29 February has its anniversary on the 28th in other years. Negative when the second date is earlier.
 * @throws TypeError when an argument is not a valid Date
 */
export function yearsBetween(from: Date, to: Date): number {
  for (const value of [from, to]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  return from <= to ? wholeYears(from, to) : -wholeYears(to, from) || 0;
}

function wholeYears(from: Date, to: Date): number {
  const years = to.getFullYear() - from.getFullYear();
  const lastDay = new Date(to);
  lastDay.setMonth(from.getMonth() + 1, 0);
  const anniversary = new Date(from);
  anniversary.setFullYear(to.getFullYear(), from.getMonth(), Math.min(from.getDate(), lastDay.getDate()));
  return anniversary <= to ? years : years - 1;
}
