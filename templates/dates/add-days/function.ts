/**
 * Adds calendar days to a date, in local time; the time of day stays the same across summer time. The given date is not changed.
 * An invalid date gives an invalid date.
 * @param days whole number, may be negative; fractions are cut off
 * @throws TypeError when `date` is not a Date or `days` is not a number
 */
export function addDays(date: Date, days: number): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (typeof days !== 'number') throw new TypeError(`expected a number of days, got ${typeof days}`);
  const result = new Date(date);
  result.setDate(result.getDate() + Math.trunc(days));
  return result;
}
