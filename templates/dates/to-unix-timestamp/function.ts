/**
 * Unix timestamp of a date: whole seconds since 1 January 1970 UTC, rounded down.
 * @throws TypeError when `date` is not a Date
 * @throws RangeError when it is invalid
 */
export function toUnixTimestamp(date: Date): number {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (Number.isNaN(date.getTime())) throw new RangeError('expected a valid Date, got Invalid Date');
  return Math.floor(date.getTime() / 1000);
}
