/** 0 for Sunday to 6 for Saturday. */
const WEEKDAY = 1;

/**
 * Checks whether a date falls on a weekday, in local time.
 * @param weekday 0 for Sunday to 6 for Saturday
 * @throws TypeError when `date` is not a valid Date
 * @throws RangeError when `weekday` is no weekday
 */
export function isWeekday(date: Date, weekday: number = WEEKDAY): boolean {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  if (!Number.isInteger(weekday) || weekday < 0 || weekday > 6) throw new RangeError(`expected a weekday from 0 (Sunday) to 6, got ${String(weekday)}`);
  return date.getDay() === weekday;
}
