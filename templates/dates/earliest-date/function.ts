/**
 * The earliest of the dates, undefined when there are none. Of equal ones it is the first in the array.
 * @throws TypeError when `dates` is not an array of valid dates
 */
export function earliestDate(dates: readonly Date[]): Date | undefined {
  if (!Array.isArray(dates)) throw new TypeError(`expected an array, got ${typeof dates}`);
  let best: Date | undefined;
  for (const [index, date] of dates.entries()) {
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date at ${index}`);
    if (best === undefined || date < best) best = date;
  }
  return best;
}
