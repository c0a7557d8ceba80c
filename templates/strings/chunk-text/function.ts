const SIZE = 1;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Splits a text into pieces of `size` characters as people see them (grapheme clusters); the last piece holds the rest.
 * @throws TypeError when `text` is not a string or `size` is not an integer from 1
 */
export function chunkText(text: string, size: number = SIZE): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(size) || size < 1) throw new TypeError(`expected a size from 1, got ${String(size)}`);
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) => characters.slice(index * size, (index + 1) * size).join(''));
}
