const MILLISECONDS_PER_UNIT = 3_600_000;

/**
 * Adds elapsed time to a date: hours, or minutes or seconds where those were asked for. Across a change to summer time the clock moves on by
 * one hour more. The given date is not changed; an invalid date gives an invalid date.
 * @param amount may be negative and a fraction; fractions of a millisecond are cut off
 * @throws TypeError when `date` is not a Date or `amount` is not a number
 */
export function addHours(date: Date, amount: number): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (typeof amount !== 'number') throw new TypeError(`expected a number as amount, got ${typeof amount}`);
  return new Date(date.getTime() + amount * MILLISECONDS_PER_UNIT);
}
