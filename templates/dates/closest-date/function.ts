/**
 * The date of a list that is closest to `date`, before or after it; the first of several, undefined for an empty list.
 * @throws TypeError when `date` is not a valid Date or `dates` is not an array of them
 */
export function closestDate(date: Date, dates: readonly Date[]): Date | undefined {
  if (!Array.isArray(dates)) throw new TypeError(`expected an array of dates, got ${typeof dates}`);
  for (const value of [date, ...dates]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected valid dates, got ${String(value)}`);
  }
  const distance = (other: Date): number => Math.abs(other.getTime() - date.getTime());
  const least = Math.min(...dates.map(distance));
  return dates.find((other) => distance(other) === least);
}
