/**
 * Checks whether a text has the digits 0 to 7 only, with or without `0o` in front.
 * @throws TypeError when `text` is not a string
 */
export function isOctal(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^(?:0o)?[0-7]+$/i.test(text);
}
