const SEPARATOR = ' ';
const WORD = /\p{N}+|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lt}\p{Lm}\p{M}]+/gu;

/**
 * The words of a text or an identifier in lower case, joined by a separator. Words end at anything that is no letter or digit, between lower and upper
 * case, before the last capital of an acronym, and around digits.
 * @throws TypeError when an argument is not a string
 */
export function separateWords(text: string, separator: string = SEPARATOR): string {
  if (typeof text !== 'string' || typeof separator !== 'string') throw new TypeError(`expected two strings, got ${typeof text} and ${typeof separator}`);
  const words = text.normalize('NFC').replaceAll(/['’]/g, '').match(WORD) ?? [];
  return words.map((word) => word.toLowerCase()).join(separator);
}
