/**
 * Checks whether two dates are on the same calendar day, in local time. An invalid date is on no day.
 * @throws TypeError when an argument is not a Date
 */
export function isSameDay(a: Date, b: Date): boolean {
  for (const date of [a, b]) {
    if (!(date instanceof Date)) throw new TypeError(`expected Dates, got ${typeof date}`);
  }
  return a.getDate() === b.getDate() && a.getMonth() === b.getMonth() && a.getFullYear() === b.getFullYear();
}
