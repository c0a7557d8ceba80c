/**
 * Adds working days, Monday to Friday, to a date in local time; the time of day stays. From a Saturday or Sunday, one working day later is Monday.
 * The given date is not changed; an invalid date gives an invalid date.
 * @param days integer from -100000 to 100000
 * @throws TypeError when `date` is not a Date or `days` is not an integer
 * @throws RangeError when `days` is further away
 */
export function addBusinessDays(date: Date, days: number): Date {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (!Number.isInteger(days)) throw new TypeError(`expected an integer of days, got ${typeof days === 'number' ? days : typeof days}`);
  if (Math.abs(days) > 100_000) throw new RangeError(`expected days from -100000 to 100000, got ${days}`);
  const result = new Date(date);
  for (let left = Math.abs(days); left > 0; left -= isWorkingDay(result) ? 1 : 0) result.setDate(result.getDate() + Math.sign(days));
  return result;
}

/** An invalid date counts, so that the loop ends. */
function isWorkingDay(date: Date): boolean {
  return ![0, 6].includes(date.getDay());
}
