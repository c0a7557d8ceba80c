/**
 * Checks whether a text is a time of day on the 24-hour clock, `HH:MM` or `HH:MM:SS`, with two digits each.
 * @throws TypeError when `text` is not a string
 */
export function isTime(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(text);
}
