/** Of grapheme clusters, which is what it splits into unless told otherwise. */
const segmenter = new Intl.Segmenter();

/**
 * The characters of a text as people see them (grapheme clusters): emoji, flags and accents stay whole.
 * @throws TypeError when `text` is not a string
 */
export function splitCharacters(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
