const UNIT: string = 'days';
/** Moves a date by an amount of the unit. */
const MOVE: Readonly<Record<string, (date: Date, amount: number) => void>> = {
  seconds: (date, amount) => { date.setTime(date.getTime() + amount * 1000); },
  minutes: (date, amount) => { date.setTime(date.getTime() + amount * 60_000); },
  hours: (date, amount) => { date.setTime(date.getTime() + amount * 3_600_000); },
  days: (date, amount) => { date.setDate(date.getDate() + Math.trunc(amount)); },
  weeks: (date, amount) => { date.setDate(date.getDate() + 7 * Math.trunc(amount)); },
  months: (date, amount) => { moveMonths(date, Math.trunc(amount)); },
  years: (date, amount) => { moveMonths(date, 12 * Math.trunc(amount)); },
};

/**
 * The date so much earlier. Days, weeks, months and years are whole calendar units in local time, where a month that is too short ends on its last day; the
 * others are elapsed time. The given date is not changed. An invalid date or NaN gives an invalid date.
 * @param amount may be negative
 * @param unit `seconds`, `minutes`, `hours`, `days`, `weeks`, `months` or `years`
 * @throws TypeError when `date` is not a Date or `amount` is not a number
 * @throws RangeError for another unit
 */
export function subtractTime(date: Date, amount: number, unit: string = UNIT): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (typeof amount !== 'number') throw new TypeError(`expected a number, got ${typeof amount}`);
  const move = Object.hasOwn(MOVE, unit) ? MOVE[unit] : undefined;
  if (!move) throw new RangeError(`expected one of ${Object.keys(MOVE).join(', ')}, got ${String(unit)}`);
  const result = new Date(date);
  move(result, -amount);
  return result;
}

function moveMonths(date: Date, months: number): void {
  const day = date.getDate();
  date.setMonth(date.getMonth() + months);
  if (date.getDate() !== day) date.setDate(0);
}
