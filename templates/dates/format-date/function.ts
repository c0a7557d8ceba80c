const PATTERN = 'YYYY-MM-DD';
const TOKEN = /\[([^[\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|SSS|A/g;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Writes a date by a pattern of tokens, in local time: YYYY YY year, MMMM MMM MM M month, DD D day, dddd ddd weekday, HH H hour of 24, hh h hour of 12
 * with A (AM or PM), mm m minute, ss s second, SSS milliseconds. Text in square brackets is copied. Names are English.
 * @throws TypeError when `date` is not a Date or `pattern` is not a string
 * @throws RangeError when the date is invalid or its year is not from 0 to 9999
 */
export function formatDate(date: Date, pattern: string = PATTERN): string {
  if (!(date instanceof Date)) throw new TypeError(`expected a Date, got ${typeof date}`);
  if (typeof pattern !== 'string') throw new TypeError(`expected a string as pattern, got ${typeof pattern}`);
  const year = date.getFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`expected a date of the years 0 to 9999, got ${String(date)}`);
  const parts = { ...dateParts(date), ...timeParts(date) };
  return pattern.replace(TOKEN, (token, literal: string | undefined) => literal ?? (parts[token] as string));
}

function dateParts(date: Date): Record<string, string> {
  const [year, month, day] = [pad(date.getFullYear(), 4), date.getMonth(), date.getDate()];
  const [monthName, dayName] = [MONTHS[month] as string, DAYS[date.getDay()] as string];
  return { YYYY: year, YY: year.slice(2), MMMM: monthName, MMM: monthName.slice(0, 3), MM: pad(month + 1, 2), M: String(month + 1), DD: pad(day, 2), D: String(day), dddd: dayName, ddd: dayName.slice(0, 3) };
}

function timeParts(date: Date): Record<string, string> {
  const [hour, minute, second] = [date.getHours(), date.getMinutes(), date.getSeconds()];
  const hour12 = ((hour + 11) % 12) + 1;
  return {
    HH: pad(hour, 2), H: String(hour), hh: pad(hour12, 2), h: String(hour12), A: hour < 12 ? 'AM' : 'PM',
    mm: pad(minute, 2), m: String(minute), ss: pad(second, 2), s: String(second), SSS: pad(date.getMilliseconds(), 3),
  };
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
