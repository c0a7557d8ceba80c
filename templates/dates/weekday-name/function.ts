const LOCALE = 'en-US';

/**
 * Name of the weekday of a date, e.g. `Monday`, in local time.
 * @param locale language tag, e.g. `de-DE` for Montag
 * @throws TypeError when `date` is not a Date
 * @throws RangeError when it is invalid or `locale` is no language tag
 */
export function weekdayName(date: Date, locale: string = LOCALE): string {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (Number.isNaN(date.getTime())) throw new RangeError('expected a valid Date, got Invalid Date');
  return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(date);
}
