/**
 * Checks whether a date is before another one, to the millisecond; equal dates are not.
 * @throws TypeError when an argument is not a valid Date
 */
export function isBefore(date: Date, other: Date): boolean {
  for (const value of [date, other]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  return date < other;
}
