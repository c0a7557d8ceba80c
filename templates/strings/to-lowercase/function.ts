/**
 * Converts a text to lower case by the rules of Unicode that are the same for all languages.
 * @throws TypeError when `text` is not a string
 */
export function toLowercase(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.toLowerCase();
}
