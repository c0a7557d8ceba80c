/**
 * A text with another one before and behind it.
 * @throws TypeError when an argument is not a string
 */
export function surround(text: string, wrap: string): string {
  if (typeof text !== 'string' || typeof wrap !== 'string') throw new TypeError(`expected two strings, got ${typeof text} and ${typeof wrap}`);
  return wrap + text + wrap;
}
