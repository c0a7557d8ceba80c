/**
 * Checks whether a date is the last day of its month, in local time.
 * @throws TypeError when `date` is not a valid Date
 */
export function isLastDayOfMonth(date: Date): boolean {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  const tomorrow = new Date(date);
  tomorrow.setDate(date.getDate() + 1);
  return tomorrow.getDate() === 1;
}
