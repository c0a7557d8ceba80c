/**
 * The first days, at 00:00 in local time, of all months from that of one date to that of another; none when the second date lies in an earlier month.
 * @throws TypeError when an argument is not a valid Date
 */
export function eachMonth(from: Date, to: Date): Date[] {
  for (const value of [from, to]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  return Array.from({ length: Math.max(months + 1, 0) }, (_, index) => new Date(from.getFullYear(), from.getMonth() + index, 1));
}
