const WORD = /\p{N}+|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lt}\p{Lm}\p{M}]+/gu;

/**
 * Writes an identifier as words for people: separated by spaces, lower case, the first letter a capital. Words end at anything that is no letter or digit,
 * between lower and upper case, before the last capital of an acronym, and around digits.
 * @throws TypeError when `text` is not a string
 */
export function humanize(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const words = text.normalize('NFC').replaceAll(/['’]/g, '').match(WORD) ?? [];
  const label = words.join(' ').toLowerCase();
  const first = [...label][0] ?? '';
  return first.toUpperCase() + label.slice(first.length);
}
