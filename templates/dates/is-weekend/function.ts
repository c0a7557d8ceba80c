/**
 * Checks whether a date is a Saturday or a Sunday, in local time. An invalid date is not.
 * @throws TypeError when `date` is not a Date
 */
export function isWeekend(date: Date): boolean {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  return [0, 6].includes(date.getDay());
}
