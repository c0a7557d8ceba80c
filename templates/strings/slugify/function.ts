const SEPARATOR = '-';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const SPELLINGS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/**
 * Turns a text into a slug for URLs and file names: lower case, accents removed, everything but letters and digits
 * replaced by one separator. Letters of non-Latin scripts are kept.
 * @throws TypeError when `text` is not a string
 */
export function slugify(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const plain = text.normalize('NFKD').toLowerCase().replaceAll(/[\u0300-\u036f'’]/g, '').normalize('NFC');
  const spelled = plain.replaceAll(/[ßæœøđðłþı]/g, (letter) => SPELLINGS[letter] as string);
  return (spelled.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(SEPARATOR);
}
