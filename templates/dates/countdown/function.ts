/**
 * The days of 24 hours, hours, minutes and seconds that are left until a date; parts of a second are cut off, and all is 0 when the date is over.
 * @param now what to count from, the current time where it is left out
 * @throws TypeError when an argument is not a valid Date
 */
export function countdown(until: Date, now: Date = new Date()): { days: number; hours: number; minutes: number; seconds: number } {
  for (const value of [until, now]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  const seconds = Math.max(Math.floor((until.getTime() - now.getTime()) / 1000), 0);
  return { days: Math.floor(seconds / 86_400), hours: Math.floor(seconds / 3600) % 24, minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}
