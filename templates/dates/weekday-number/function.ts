const ISO = false;

/**
 * Day of the week of a date in local time: 0 for Sunday to 6 for Saturday, or with `iso` 1 for Monday to 7 for Sunday. NaN for an invalid date.
 * @throws TypeError when `date` is not a Date
 */
export function weekdayNumber(date: Date, iso: boolean = ISO): number {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  const day = date.getDay();
  return iso && day === 0 ? 7 : day;
}
