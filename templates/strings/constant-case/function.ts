const WORD = /\p{N}+|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lt}\p{Lm}\p{M}]+/gu;

/**
 * Converts a text to CONSTANT_CASE. Words end at anything that is no letter or digit, between lower and upper case,
 * before the last capital of an acronym, and around digits.
 * @throws TypeError when `text` is not a string
 */
export function constantCase(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const words = text.normalize('NFC').replaceAll(/['’]/g, '').match(WORD) ?? [];
  return words.join('_').toUpperCase();
}
