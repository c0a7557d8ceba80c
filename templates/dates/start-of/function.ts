const UNIT: string = 'day';
/** 0 for Sunday, 1 for Monday. */
const WEEK_START = 1;
/** Moves a date to the first day of the unit. */
const TO_FIRST_DAY: Record<string, (date: Date) => void> = {
  day: () => {},
  week: (date) => { date.setDate(date.getDate() - ((date.getDay() + 7 - WEEK_START) % 7)); },
  month: (date) => { date.setDate(1); },
  quarter: (date) => { date.setMonth(date.getMonth() - (date.getMonth() % 3), 1); },
  year: (date) => { date.setMonth(0, 1); },
};

/**
 * First moment of the day, week, month, quarter or year that a date lies in, in local time. The given date is not changed.
 * An invalid date gives an invalid date.
 * @param unit `day`, `week` (from Monday), `month`, `quarter` or `year`
 * @throws TypeError when `date` is not a Date
 * @throws RangeError for another unit
 */
export function startOf(date: Date, unit: string = UNIT): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (!Object.hasOwn(TO_FIRST_DAY, unit)) throw new RangeError(`expected day, week, month, quarter or year, got ${String(unit)}`);
  const result = new Date(date);
  TO_FIRST_DAY[unit]?.(result);
  result.setHours(0, 0, 0, 0);
  return result;
}
