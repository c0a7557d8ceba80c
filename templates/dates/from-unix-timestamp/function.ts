/**
 * Date of a Unix timestamp, in seconds since 1 January 1970 UTC; fractions are kept to the millisecond.
 * @throws TypeError when `seconds` is not a number
 * @throws RangeError when it is outside of what a Date can hold, 8640000000000 seconds either way
 */
export function fromUnixTimestamp(seconds: number): Date {
  if (typeof seconds !== 'number') throw new TypeError(`expected a number of seconds, got ${typeof seconds}`);
  const date = new Date(Math.round(seconds * 1000));
  if (Number.isNaN(date.getTime())) throw new RangeError(`expected seconds from -8640000000000 to 8640000000000, got ${seconds}`);
  return date;
}
