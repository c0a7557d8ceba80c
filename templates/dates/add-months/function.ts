/**
 * Adds months to a date, in local time. Where the month is too short the last day is taken: 31 January plus one month is 28 or 29 February.
 * The time of day stays; the given date is not changed. An invalid date gives an invalid date.
 * @param months whole number, may be negative; fractions are cut off
 * @throws TypeError when `date` is not a Date or `months` is not a number
 */
export function addMonths(date: Date, months: number): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (typeof months !== 'number') throw new TypeError(`expected a number of months, got ${typeof months}`);
  const result = new Date(date);
  result.setDate(1);
  result.setMonth(result.getMonth() + Math.trunc(months));
  const lastDay = new Date(result);
  lastDay.setMonth(result.getMonth() + 1, 0);
  result.setDate(Math.min(date.getDate(), lastDay.getDate()));
  return result;
}
