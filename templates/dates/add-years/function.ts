/**
 * Adds years to a date, in local time; 29 February becomes the 28th in years that are no leap years. The time of day stays; the given date is not changed. An invalid date gives an invalid date.
 * @param years whole number, may be negative; fractions are cut off
 * @throws TypeError when `date` is not a Date or `years` is not a number
 */
export function addYears(date: Date, years: number): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (typeof years !== 'number') throw new TypeError(`expected a number of years, got ${typeof years}`);
  const result = new Date(date);
  result.setFullYear(result.getFullYear() + Math.trunc(years));
  if (result.getDate() !== date.getDate()) result.setDate(0);
  return result;
}
