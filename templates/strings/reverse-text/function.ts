const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Reverses a text character by character as people see them: emoji, flags and accents stay whole.
 * @throws TypeError when `text` is not a string
 */
export function reverseText(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return Array.from(segmenter.segment(text), ({ segment }) => segment).toReversed().join('');
}
