/**
 * The hashtags of a text in order, without `#`: letters, marks, digits and underscores with at least one letter. A `#` right
 * behind a letter, a digit, `&` or another `#` begins none.
 * @throws TypeError when `text` is not a string
 */
export function extractHashtags(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const found = text.match(/(?<![\p{L}\p{N}_&#])#[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  return found.map((tag) => tag.slice(1)).filter((tag) => /\p{L}/u.test(tag));
}
