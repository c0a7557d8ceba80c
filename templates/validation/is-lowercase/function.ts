/**
 * Checks whether a text is in lower case: it has no letter that would change. Texts without letters, also the empty one, are.
 * @throws TypeError when `text` is not a string
 */
export function isLowercase(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text === text.toLowerCase();
}
