const PART: string = 'year';
const PARTS: Readonly<Record<string, (date: Date) => number>> = {
  year: (date) => date.getFullYear(),
  month: (date) => date.getMonth() + 1,
  day: (date) => date.getDate(),
  hour: (date) => date.getHours(),
  minute: (date) => date.getMinutes(),
  second: (date) => date.getSeconds(),
  millisecond: (date) => date.getMilliseconds(),
};

/**
 * One part of a date in local time; months count from 1.
 * @param part `year`, `month`, `day`, `hour`, `minute`, `second` or `millisecond`
 * @throws TypeError when `date` is not a valid Date
 * @throws RangeError for another part
 */
export function datePart(date: Date, part: string = PART): number {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${String(date)}`);
  const read = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (!read) throw new RangeError(`expected one of ${Object.keys(PARTS).join(', ')}, got ${String(part)}`);
  return read(date);
}
