/**
 * Removes everything that is neither a letter, a combining mark, a digit (of any script) nor white space.
 * @throws TypeError when `text` is not a string
 */
export function removePunctuation(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, '');
}
