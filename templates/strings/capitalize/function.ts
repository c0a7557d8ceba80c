/**
 * Upper-cases the first character of a text and lower-cases the rest.
 * @throws TypeError when `text` is not a string
 */
export function capitalize(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
}
