const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The first character of a text that occurs only once, characters as people see them (grapheme clusters); undefined when there is none.
 * @throws TypeError when `text` is not a string
 */
export function firstUniqueCharacter(text: string): string | undefined {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const counts = new Map<string, number>();
  for (const { segment } of segmenter.segment(text)) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return [...counts].find(([, count]) => count === 1)?.[0];
}
