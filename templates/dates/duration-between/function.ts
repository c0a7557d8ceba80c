/**
 * The time between two dates, whichever is the earlier, as calendar years, months and days in local time and the rest in hours, minutes and seconds. A month
 * that is too short ends on its last day.
 * @throws TypeError when an argument is not a valid Date
 */
export function durationBetween(from: Date, to: Date): { years: number; months: number; days: number; hours: number; minutes: number; seconds: number } {
  for (const value of [from, to]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  const [start, end] = from <= to ? [from, to] : [to, from];
  let months = (end.getFullYear() - start.getFullYear()) * 12 + end.getMonth() - start.getMonth();
  if (shift(start, months, 0) > end) months -= 1;
  let days = 0;
  while (shift(start, months, days + 1) <= end) days += 1;
  const seconds = Math.floor((end.getTime() - shift(start, months, days).getTime()) / 1000);
  return { years: Math.floor(months / 12), months: months % 12, days, hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}

/** So many months later, on the last day where the month is too short, and then so many days. */
function shift(date: Date, months: number, days: number): Date {
  const lastDay = new Date(date.getFullYear(), date.getMonth() + months + 1, 0).getDate();
  const result = new Date(date);
  result.setMonth(date.getMonth() + months, Math.min(date.getDate(), lastDay));
  result.setDate(result.getDate() + days);
  return result;
}
