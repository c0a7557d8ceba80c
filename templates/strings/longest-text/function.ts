/**
 * The longest text of a list in characters (Unicode code points), the first of several; undefined when the list is empty.
 * @throws TypeError when `texts` is not an array of strings
 */
export function longestText(texts: readonly string[]): string | undefined {
  if (!Array.isArray(texts)) throw new TypeError(`expected an array, got ${typeof texts}`);
  let longest: string | undefined;
  let most = -1;
  for (const text of texts) {
    if (typeof text !== 'string') throw new TypeError(`expected strings, got ${typeof text}`);
    const { length } = [...text];
    if (length > most) [longest, most] = [text, length];
  }
  return longest;
}
