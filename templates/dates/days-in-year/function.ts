/**
 * How many days a year has in the Gregorian calendar.
 * @throws RangeError when `year` is not an integer
 */
export function daysInYear(year: number): number {
  if (!Number.isInteger(year)) throw new RangeError(`expected a whole year, got ${String(year)}`);
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return isLeap ? 366 : 365;
}
