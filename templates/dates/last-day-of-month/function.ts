/**
 * The last day of the month that a date lies in, at 00:00 in local time. The given date is not changed. An invalid date gives an invalid date.
 * @throws TypeError when `date` is not a Date
 */
export function lastDayOfMonth(date: Date): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  const result = new Date(date);
  result.setMonth(date.getMonth() + 1, 0);
  result.setHours(0, 0, 0, 0);
  return result;
}
