/**
 * A text with every occurrence of `part` replaced by `replacement`; both are taken literally. Occurrences are looked for from the start and do not overlap.
 * @throws TypeError when an argument is not a string or `part` is empty
 */
export function replaceAllText(text: string, part: string, replacement: string): string {
  if (typeof text !== 'string' || typeof replacement !== 'string') throw new TypeError(`expected strings as text and replacement, got ${typeof text} and ${typeof replacement}`);
  if (typeof part !== 'string' || part === '') throw new TypeError('expected a part to replace that is not empty');
  return text.replaceAll(part, () => replacement);
}
