/** 0 for Sunday to 6 for Saturday. */
const WEEKDAY = 1;

/**
 * The next date after a date that falls on a weekday, 1 to 7 days later, in local time; the time of day stays. The given date is not changed. An invalid
 * date gives an invalid date.
 * @param weekday 0 for Sunday to 6 for Saturday
 * @throws TypeError when `date` is not a Date
 * @throws RangeError when `weekday` is no weekday
 */
export function nextWeekday(date: Date, weekday: number = WEEKDAY): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (!Number.isInteger(weekday) || weekday < 0 || weekday > 6) throw new RangeError(`expected a weekday from 0 (Sunday) to 6, got ${String(weekday)}`);
  const result = new Date(date);
  result.setDate(result.getDate() + ((weekday - result.getDay() + 6) % 7) + 1);
  return result;
}
