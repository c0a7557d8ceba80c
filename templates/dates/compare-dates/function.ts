/**
 * Compares two dates: -1 when the first is earlier, 1 when it is later, 0 when they are the same moment. Fit for `sort`.
 * @throws TypeError when an argument is not a valid Date
 */
export function compareDates(a: Date, b: Date): -1 | 0 | 1 {
  for (const value of [a, b]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
