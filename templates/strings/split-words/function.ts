const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text in their order: runs of letters, marks and digits, with single apostrophes and hyphens inside them. Punctuation is left out.
 * @throws TypeError when `text` is not a string
 */
export function splitWords(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.match(WORD) ?? [];
}
