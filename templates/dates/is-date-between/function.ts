/**
 * Checks whether a date lies between two others, both included. A range the wrong way round is turned; an invalid date lies nowhere.
 * @throws TypeError when an argument is not a Date
 */
export function isDateBetween(date: Date, start: Date, end: Date): boolean {
  for (const value of [date, start, end]) {
    if (!(value instanceof Date)) throw new TypeError(`expected Dates, got ${typeof value}`);
  }
  const [time, from, to] = [date.getTime(), start.getTime(), end.getTime()];
  return time >= Math.min(from, to) && time <= Math.max(from, to);
}
