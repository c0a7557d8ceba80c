/**
 * Counts the words of a text: runs of characters without white space that contain a letter or a digit.
 * @throws TypeError when `text` is not a string
 */
export function countWords(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
