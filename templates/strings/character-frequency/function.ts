const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * How often each character of a text occurs, characters as people see them (grapheme clusters). Digits come first, as in any
 * object, then the order is that of first appearance. The result has no prototype, so every key is safe.
 * @throws TypeError when `text` is not a string
 */
export function characterFrequency(text: string): Record<string, number> {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const counts: Record<string, number> = Object.create(null);
  for (const { segment } of segmenter.segment(text)) counts[segment] = (counts[segment] ?? 0) + 1;
  return counts;
}
