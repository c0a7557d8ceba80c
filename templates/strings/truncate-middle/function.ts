const MAX_LENGTH = 20;
const OMISSION = '…';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Shortens a text to `maxLength` characters as people see them (grapheme clusters) by replacing its middle by the omission sign.
 * @param maxLength whole number from 0, the sign included
 * @throws TypeError when an argument has the wrong type
 */
export function truncateMiddle(text: string, maxLength: number = MAX_LENGTH, omission: string = OMISSION): string {
  if (typeof text !== 'string' || typeof omission !== 'string') throw new TypeError(`expected strings, got ${typeof text} and ${typeof omission}`);
  if (!Number.isInteger(maxLength) || maxLength < 0) throw new TypeError(`expected a whole number from 0 as maximum length, got ${String(maxLength)}`);
  const [characters, sign] = [graphemes(text), graphemes(omission).slice(0, maxLength)];
  if (characters.length <= maxLength) return text;
  const kept = maxLength - sign.length;
  const tail = Math.floor(kept / 2);
  return [...characters.slice(0, kept - tail), ...sign, ...characters.slice(characters.length - tail)].join('');
}

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
