const LOCALE = 'en-US';

/**
 * Name of the month of a date in local time, or of a month number, e.g. `February`.
 * @param date a date, or a month from 1 to 12
 * @param locale language tag, e.g. `de-DE` for Februar
 * @throws TypeError when `date` is neither a Date nor a number
 * @throws RangeError when it is invalid, no month, or `locale` is no language tag
 */
export function monthName(date: Date | number, locale: string = LOCALE): string {
  if (!(date instanceof Date) && typeof date !== 'number') throw new TypeError(`expected a Date or a month from 1 to 12, got ${typeof date}`);
  const month = typeof date === 'number' ? date : date.getMonth() + 1;
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`expected a valid Date or a month from 1 to 12, got ${String(date)}`);
  return new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date(2024, month - 1));
}
