/**
 * A text with its first character in upper case; the rest stays as it is.
 * @throws TypeError when `text` is not a string
 */
export function upperFirst(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
