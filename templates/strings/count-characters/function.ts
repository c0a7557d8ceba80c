const segmenter = new Intl.Segmenter();

/**
 * How many characters a text has as people see them (grapheme clusters): an emoji or a letter with its accents is one. Spaces count.
 * @throws TypeError when `text` is not a string
 */
export function countCharacters(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return [...segmenter.segment(text)].length;
}
