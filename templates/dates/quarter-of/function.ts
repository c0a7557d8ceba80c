/**
 * Quarter of the year that a date lies in, 1 to 4, in local time. An invalid date gives NaN.
 * @throws TypeError when `date` is not a Date
 */
export function quarterOf(date: Date): number {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  return Math.floor(date.getMonth() / 3) + 1;
}
