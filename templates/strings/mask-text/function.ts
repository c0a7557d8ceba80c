const VISIBLE = 4;
const SIGN = '*';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Replaces every character but the last ones by a sign. Characters are counted as people see them (grapheme clusters).
 * @param visible how many characters stay, from 0
 * @throws TypeError when `text` or `sign` is not a string, or `visible` not an integer from 0
 */
export function maskText(text: string, visible: number = VISIBLE, sign: string = SIGN): string {
  if (typeof text !== 'string' || typeof sign !== 'string') throw new TypeError(`expected strings as text and sign, got ${typeof text} and ${typeof sign}`);
  if (!Number.isInteger(visible) || visible < 0) throw new TypeError(`expected a number of visible characters from 0, got ${String(visible)}`);
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const hidden = Math.max(characters.length - visible, 0);
  return sign.repeat(hidden) + characters.slice(hidden).join('');
}
