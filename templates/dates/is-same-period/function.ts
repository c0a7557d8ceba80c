const UNIT: string = 'month';
/** Names the period of a date, in local time. */
const NAME_OF: Readonly<Record<string, (date: Date) => string>> = {
  hour: (date) => `${date.toDateString()} ${date.getHours()}`,
  week: (date) => mondayOf(date).toDateString(),
  month: (date) => `${date.getFullYear()} ${date.getMonth()}`,
  quarter: (date) => `${date.getFullYear()} ${Math.floor(date.getMonth() / 3)}`,
  year: (date) => String(date.getFullYear()),
};

/**
 * Checks whether two dates lie in the same month of the same year, or in the same hour, week (from Monday), quarter or year, in local time.
 * @throws TypeError when an argument is not a valid Date
 * @throws RangeError for another unit
 */
export function isSamePeriod(a: Date, b: Date, unit: string = UNIT): boolean {
  for (const value of [a, b]) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new TypeError(`expected a valid Date, got ${String(value)}`);
  }
  const nameOf = Object.hasOwn(NAME_OF, unit) ? NAME_OF[unit] : undefined;
  if (!nameOf) throw new RangeError(`expected hour, week, month, quarter or year, got ${String(unit)}`);
  return nameOf(a) === nameOf(b);
}

function mondayOf(date: Date): Date {
  const monday = new Date(date);
  monday.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  return monday;
}
