/** Letters that Unicode does not decompose into a base letter and a mark. */
const SPELLINGS: Record<string, string> = {
  ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ł: 'l', Ł: 'L', þ: 'th', Þ: 'Th', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i', ŋ: 'n', Ŋ: 'N',
};

/**
 * Removes diacritical marks from Latin letters and spells out letters such as ß, æ and ł, as lodash does.
 * Everything else, other scripts included, is kept in composed form (NFC).
 * @throws TypeError when `text` is not a string
 */
export function deburr(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const plain = text.normalize('NFD').replaceAll(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1');
  return plain.replaceAll(/[ßẞæÆœŒøØđĐðÐłŁþÞħĦŧŦıŋŊ]/g, (letter) => SPELLINGS[letter] as string).normalize('NFC');
}
