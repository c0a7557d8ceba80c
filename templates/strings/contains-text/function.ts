/**
 * Checks whether a text contains another one; upper and lower case differ.
 * @throws TypeError when an argument is not a string
 */
export function containsText(text: string, part: string): boolean {
  for (const value of [text, part]) {
    if (typeof value !== 'string') throw new TypeError(`expected a string, got ${typeof value}`);
  }
  return text.includes(part);
}
