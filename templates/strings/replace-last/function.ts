/**
 * A text in which the last occurrence of `part` is replaced; both are taken as they are. The same text where it does not occur.
 * @throws TypeError when an argument is not a string
 */
export function replaceLast(text: string, part: string, replacement: string): string {
  for (const value of [text, part, replacement]) {
    if (typeof value !== 'string') throw new TypeError(`expected a string, got ${typeof value}`);
  }
  const at = text.lastIndexOf(part);
  return at < 0 ? text : text.slice(0, at) + replacement + text.slice(at + part.length);
}
