/**
 * Number of days of a month in the Gregorian calendar.
 * @param month 1 for January to 12 for December
 * @throws TypeError when an argument is not an integer
 * @throws RangeError when `month` is not from 1 to 12
 */
export function daysInMonth(year: number, month: number): number {
  for (const value of [year, month]) {
    if (!Number.isInteger(value)) throw new TypeError(`expected integers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (month < 1 || month > 12) throw new RangeError(`expected a month from 1 to 12, got ${month}`);
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
