const DEFAULT_LENGTH = 30;
const OMISSION = '...';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Shortens a text to at most `maxLength` characters as people see them (grapheme clusters), the omission sign included.
 * @param maxLength whole number from 0
 * @throws TypeError when an argument has the wrong type
 */
export function truncate(text: string, maxLength: number = DEFAULT_LENGTH, omission: string = OMISSION): string {
  if (typeof text !== 'string' || typeof omission !== 'string') throw new TypeError(`expected strings, got ${typeof text} and ${typeof omission}`);
  if (!Number.isInteger(maxLength) || maxLength < 0) throw new TypeError(`expected a whole number from 0 as maximum length, got ${String(maxLength)}`);
  if (text.length <= maxLength) return text;
  const [characters, sign] = [graphemes(text), graphemes(omission).slice(0, maxLength)];
  if (characters.length <= maxLength) return text;
  return [...characters.slice(0, maxLength - sign.length), ...sign].join('');
}

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
