/**
 * Whether two texts consist of the same letters and digits, equally often, in any order. Case, spaces and punctuation do not count.
 * Two texts without a letter or digit are anagrams.
 * @throws TypeError when an argument is not a string
 */
export function isAnagram(a: string, b: string): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') throw new TypeError(`expected two strings, got ${typeof a} and ${typeof b}`);
  return sortLetters(a) === sortLetters(b);
}

function sortLetters(text: string): string {
  return (text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]\p{M}*/gu) ?? []).toSorted().join('');
}
