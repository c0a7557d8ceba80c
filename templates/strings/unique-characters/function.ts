/**
 * A text in which every character (Unicode code point) that occurred before is left out; upper and lower case differ.
 * @throws TypeError when `text` is not a string
 */
export function uniqueCharacters(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return [...new Set(text)].join('');
}
