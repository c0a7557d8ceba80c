/**
 * Checks whether a date is the first day of its month, in local time.
 * @throws TypeError when `date` is not a valid Date
 */
export function isFirstDayOfMonth(date: Date): boolean {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  return date.getDate() === 1;
}
