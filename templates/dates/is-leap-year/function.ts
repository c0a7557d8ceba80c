/**
 * Checks whether a year is a leap year of the Gregorian calendar (also before 1582, with year 0 as in ISO 8601).
 * @throws TypeError when `year` is not an integer
 */
export function isLeapYear(year: number): boolean {
  if (!Number.isInteger(year)) throw new TypeError(`expected a year as an integer, got ${typeof year === 'number' ? year : typeof year}`);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
