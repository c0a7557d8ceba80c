const WORD = 'and';
const SERIAL_COMMA = false;

/**
 * Joins texts for people: `a`, `a and b`, `a, b and c`. No text gives the empty text.
 * @param word what stands before the last one
 * @param serialComma put a comma before it where there are three texts or more: `a, b, and c`
 * @throws TypeError when `texts` is not an array of strings or `word` is not a string
 */
export function joinList(texts: readonly string[], word: string = WORD, serialComma: boolean = SERIAL_COMMA): string {
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== 'string')) throw new TypeError('expected an array of strings');
  if (typeof word !== 'string') throw new TypeError(`expected a word as a string, got ${typeof word}`);
  if (texts.length < 2) return texts.join('');
  const comma = serialComma && texts.length > 2 ? ',' : '';
  return `${texts.slice(0, -1).join(', ')}${comma} ${word} ${texts.at(-1)}`;
}
