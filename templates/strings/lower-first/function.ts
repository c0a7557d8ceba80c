/**
 * A text with its first character in lower case; the rest stays as it is.
 * @throws TypeError when `text` is not a string
 */
export function lowerFirst(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}
