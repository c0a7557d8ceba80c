const SHAPE = /^(\d{4})-(\d{2})-(\d{2})[Tt ](?:[01]\d|2[0-3]):(?:[0-5]\d:[0-5]\d|59:60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Checks whether a text is a date and time of RFC 3339, the internet's form of ISO 8601: `2024-02-29T12:34:56Z`, with a real calendar date and an offset.
 * Fractions of a second are allowed, and second 60 at the end of an hour, for leap seconds.
 * @throws TypeError when `text` is not a string
 */
export function isIsoDatetime(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [, year, month, day] = (SHAPE.exec(text) ?? []).map(Number);
  const date = new Date(Date.UTC(2000, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && (month !== 2 || day !== 29 || isLeapYear(year as number));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
