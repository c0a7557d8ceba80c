/**
 * Removes every white-space character: spaces, tabs, line breaks, no-break spaces.
 * @throws TypeError when `text` is not a string
 */
export function removeWhitespace(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.replaceAll(/\s/g, '');
}
