/**
 * Converts a text to upper case by the rules of Unicode that are the same for all languages.
 * @throws TypeError when `text` is not a string
 */
export function toUppercase(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.toUpperCase();
}
