/**
 * Adds weeks to a date, in local time. The time of day stays; the given date is not changed. An invalid date gives an invalid date.
 * @param weeks whole number, may be negative; fractions are cut off
 * @throws TypeError when `date` is not a Date or `weeks` is not a number
 */
export function addWeeks(date: Date, weeks: number): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (typeof weeks !== 'number') throw new TypeError(`expected a number of weeks, got ${typeof weeks}`);
  const result = new Date(date);
  result.setDate(result.getDate() + 7 * Math.trunc(weeks));
  return result;
}
