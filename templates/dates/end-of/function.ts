const UNIT: string = 'day';
/** 0 for Sunday, 1 for Monday. */
const WEEK_START = 1;
/** Moves a date to the last day of the unit. */
const TO_LAST_DAY: Record<string, (date: Date) => void> = {
  day: () => {},
  week: (date) => { date.setDate(date.getDate() + 6 - ((date.getDay() + 7 - WEEK_START) % 7)); },
  month: (date) => { date.setMonth(date.getMonth() + 1, 0); },
  quarter: (date) => { date.setMonth(date.getMonth() - (date.getMonth() % 3) + 3, 0); },
  year: (date) => { date.setMonth(11, 31); },
};

/**
 * Last millisecond of the day, week, month, quarter or year that a date lies in, in local time. The given date is not changed.
 * An invalid date gives an invalid date.
 * @param unit `day`, `week` (to Sunday), `month`, `quarter` or `year`
 * @throws TypeError when `date` is not a Date
 * @throws RangeError for another unit
 */
export function endOf(date: Date, unit: string = UNIT): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (!Object.hasOwn(TO_LAST_DAY, unit)) throw new RangeError(`expected day, week, month, quarter or year, got ${String(unit)}`);
  const result = new Date(date);
  TO_LAST_DAY[unit]?.(result);
  result.setHours(23, 59, 59, 999);
  return result;
}
