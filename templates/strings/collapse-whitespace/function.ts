/**
 * Replaces every run of white space (spaces, tabs, line breaks, no-break spaces) by one space and removes it at both ends.
 * @throws TypeError when `text` is not a string
 */
export function collapseWhitespace(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.trim().replaceAll(/\s+/g, ' ');
}
