/**
 * Checks whether a text is empty or has nothing but white space.
 * @throws TypeError when `text` is not a string
 */
export function isBlank(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.trim() === '';
}
